"""English: clauses of their own, what somebody was told or heard, lists under a word, and who "it" is."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose

STATED = date(2026, 3, 10)


def found(text: str, title: str = "", publisher: str = "") -> list[Candidate]:
    return propose(text, STATED, "en", title=title, publisher=publisher)


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        # One's own people are told in the passive; others are only asked.
        ("The Secretariat was requested to circulate a draft budget in June.", ["firm"]),
        ("Senior officials were tasked with drafting a charter by May.", ["firm"]),
        ("All member states were requested to pay their dues by May.", []),
        ("We will ask our ministers to publish the list by May.", ["firm"]),
        # What was told of somebody, with or without "that".
        ("The Bank informed the meeting that it stood ready to finance forty stations.", ["firm"]),
        ("Peru announced that from 1 January 2027 it would charge farms by volume.", ["firm"]),
        ("The Speaker told us the bill would be read again in May.", ["firm"]),
        ("It has committed to doing away with paper forms by the end of 2026.", ["firm"]),
        ("Chile expressed its interest in joining the programme.", ["soft"]),
        ("Chile welcomed Peru's interest in joining the programme.", []),
        # A date in front of the subject, without a comma.
        ("By the end of next year every village in Gozo will have a clinic.", ["firm"]),
        # Those of earlier times.
        ("The previous Government promised to widen the road by 2027.", []),
        ("Twenty years ago, the council resolved to build a tram.", []),
        ("In 1998 the mayors met on the bridge. They promised to rebuild the school.", []),
        ("Norway will be there for its friends.", ["soft"]),
        # Bodies of one's own are bidden, with a day; others only invited.
        ("The Council invites the Commission to come forward with options by its October meeting.", ["firm"]),
        ("The Council invites all states to share their views.", []),
        ("We are setting up a hotline between our coast guards.", ["firm"]),
        ("We are building trust between our peoples.", []),
        ("We will have our operators trained by Christmas.", ["firm"]),
        ("Fiji and Tonga will receive radars under a £48 million package.", ["firm"]),
        ("The next regular meeting will be on 22 and 23 October 2026.", ["firm"]),
        ("The 2+2 Ministerial will convene in advance of that visit.", ["firm"]),
        ("It is planned for spring 2027.", ["firm"]),
        ("By then all members will have monitors on their vessels by 2030.", ["firm"]),
        ("They resolved that, from July 2027, nurses would be able to carry their pensions.", ["firm"]),
        ("I am determined that this will not be repeated.", ["soft"]),
        # Contracted verbs are verbs.
        ("We're putting another $31 million behind the corps.", ["firm"]),
        ("We'll have a plane on standby by October.", ["firm"]),
        ("They've agreed to open a lab.", ["firm"]),
        ("We're not going to tell our friends how to run their schools.", []),
        ("They look forward to co-chairing the 58th meeting this fall.", ["firm"]),
        # What is hoped without "that", and what others were promised.
        ("Port authorities hope cruise ships will return next year.", []),
        ("They promised us a new pier by June.", []),
        ("Uganda had promised to issue 60,000 permits by June.", []),
        ("He told the House that Uganda had promised to issue 60,000 permits by June.", ["firm"]),
        ("A second series of trials will take place in January 2027.", ["firm"]),
        ("Today we will focus on three things.", []),
        ("With that, I am ready to take your questions.", []),
        ("At that time, the Treasury pledged to review the measure within 18 months.", []),
        ("The Bank expects to complete the review by year's end.", ["firm"]),
        ("The envoy extended an invitation to the minister to visit Tokyo, which she accepted.", ["firm"]),
        ("Mr Rao invited Mr Hale to open the fair next January, and Mr Hale accepted.", ["firm"]),
        ("The Review, published in June 2025, committed the country to spend more from 2027.", []),
        ("A new $12 million programme will place 15 nurses in island clinics.", ["firm"]),
    ],
)
def test_who_is_told_and_what_is_history(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in found(text)] == strengths


def test_two_clauses_with_subjects_of_their_own_have_two_spans_and_only_their_own_dates() -> None:
    first, second = found("Kenya offers to host the new office, and I will travel to Bamako before the year is out.")
    assert (first.due, second.due_phrase) == (None, "before the year is out")
    first, second = found("Ghana will ban open burning, and over the next three years we will plant 9 million trees.")
    assert (first.due, second.due_phrase) == (None, "over the next three years")


def test_a_list_of_highlights_goes_on_under_its_headings_and_ends_at_the_facts() -> None:
    text = """The Prime Minister announced a new compact today. Highlights include:

Climate

- $18 million for the island fund;
- Deploy a team of engineers to Barbados.

Trade

- Conclude an air agreement by December 2026

Quick facts

- More than 70,000 visitors come each year.
- Trade was $2 billion in 2025.
"""
    assert [one.quote[:8] for one in found(text)] == ["$18 mill", "Deploy a", "Conclude"]


def test_it_and_the_company_are_whoever_the_sentence_before_is_about() -> None:
    text = "Brightwell Beverages missed its first target. The company now says that it will reach half by mid-2027."
    (one,) = found(text, publisher="Coastline Watch")
    assert (one.party, one.speaker) == (("Brightwell Beverages",), None)
    text = "Norway reported that nine farms had closed. It plans to open ten more by 2029."
    (one,) = found(text, "Chair's summary", "Ministry of Water of Estonia")
    assert one.party == ("Norway",)


def test_a_speech_at_a_house_of_others_is_of_the_speaker_alone() -> None:
    title = "Statement by the President of Ghana at the General Assembly of the United Nations"
    (one,) = found("We shall stay on this course.", title)
    assert one.party == ("Ghana",)


def test_the_ministers_of_a_meeting_are_all_that_met() -> None:
    text = (
        "The ministers of Kazakhstan, the Kyrgyz Republic and Tajikistan met in Oslo. Ministers agreed to open a lab."
    )
    (one,) = found(text, "Chair's summary", "Ministry of Water of Kazakhstan")
    assert one.party == ("Kazakhstan", "Kyrgyzstan", "Tajikistan")


def test_a_summary_ends_where_another_clause_begins() -> None:
    (one,) = found("We shall host the second health summit in December, and I invite every leader to join us.")
    assert one.summary == "host the second health summit in December"


@pytest.mark.parametrize(
    ("text", "party", "strength"),
    [
        ("Kenya – will extend its model to six further villages", "Kenya", "firm"),
        ("Iceland – to include tidal flats in its inventory from 2027", "Iceland", "firm"),
        ("Australia – AUD 65 million by 2030 for seagrass", "Australia", "firm"),
        ("Norway – will consider a new contribution to the fund", "Norway", "soft"),
    ],
)
def test_a_line_may_part_who_pledges_by_a_dash(text: str, party: str, strength: str) -> None:
    (one,) = found(f"Pledges of the session\n\nThe forum met.\n\n{text}\n")
    assert (one.party, one.strength) == ((party,), strength)


def test_what_is_done_to_a_thing_is_not_owed_by_the_name_in_it() -> None:
    (one,) = found("A further EUR 3 billion from the Ukraine Facility will be disbursed in July.", publisher="Council")
    assert (one.party, one.summary) == (("Council",), "disburse a further EUR 3 billion from the Ukraine Facility")


def test_the_ministry_is_of_the_country_that_the_sentence_is_about() -> None:
    (one,) = found("Mexico's pledge was delayed; the Ministry now expects to issue the decree in May.", publisher="COP")
    assert one.party == ("Mexico",)


def test_a_summary_keeps_a_passive_whatever_its_form() -> None:
    (one,) = found("A steering group of two will be set up in Jakarta by May.")
    assert one.summary == "set up a steering group of two in Jakarta"
    (one,) = found("It will meet at least once a year.", "Memorandum between Japan and Peru")
    assert one.summary == "meet"


def test_a_range_of_days_is_read_whole_and_a_season_of_something_is_none() -> None:
    (one,) = found("The forum will be held from 12 to 14 May.")
    assert one.due is not None
    assert one.due_phrase == "from 12 to 14 May"
    (one,) = found("The office will resume the exchange by the fall semester.")
    assert one.due is None


def test_two_predicates_of_which_one_has_a_day_are_two() -> None:
    first, second = found("They agreed to open a lab and decided to sign a treaty by May.")
    assert (first.due, second.due_phrase) == (None, "by May")


def test_an_offer_welcomed_beside_a_promise_is_one_of_its_own() -> None:
    first, second = found(
        "Leaders confirmed that Fiji would host the forum in 2027 and welcomed Tonga's offer to host in 2028."
    )
    assert [(one.party, one.due_phrase) for one in (first, second)] == [(("Fiji",), "in 2027"), (("Tonga",), "in 2028")]


def test_a_date_of_the_clause_before_does_not_date_the_deed() -> None:
    (one,) = found(
        "I expect to receive the report of the board next month and I will bring it to the House thereafter."
    )
    assert (one.summary, one.due) == ("bring it to the House thereafter", None)


@pytest.mark.parametrize(
    "text", ["He said he is ready to meet anywhere.", "They will visit.", "We are determined that"]
)
def test_a_sentence_may_stop_anywhere(text: str) -> None:
    assert len(found(text)) < 2


def test_decisions_may_say_who_is_to_do_what_without_a_finite_verb() -> None:
    text = """The group met in Constanța.

Decisions
• Romania to open a second shift as of 1 December.
• All participants to continue to share information.

Deadline for contributions to the register: 31 March 2027.
"""
    first, second, third = found(text, "Conclusions of the contact group", "Ministry of Foreign Affairs of Romania")
    assert (first.party, first.strength, first.due_phrase) == (("Romania",), "firm", "as of 1 December")
    assert (second.strength, third.strength, third.due_phrase) == ("soft", "firm", "31 March 2027")


def test_the_sides_of_a_statement_are_both_that_made_it() -> None:
    text = """Statement of intent between the Government of Sweden and the Government of Japan

The Sides will each name a contact point in May.
"""
    (one,) = found(text, "Statement of Intent", "Swedish Ministry of Climate")
    assert one.party == ("Sweden", "Japan")


def test_a_government_s_site_is_its_country_and_soon_as_is_no_date() -> None:
    (one,) = found("We will send divers as soon as the dry season starts.", publisher="beehive.govt.nz")
    assert (one.party, one.due_phrase) == (("New Zealand",), None)


def test_a_week_of_a_month_is_read_whole() -> None:
    (one,) = found("His ministry will sign the contract in the first week of November.")
    assert one.due is not None
    assert (one.due.earliest, one.due.latest) == (date(2026, 11, 2), date(2026, 11, 8))


def test_the_bank_is_the_one_named_before_and_a_joint_of_a_list_is_no_part_of_an_item() -> None:
    text = "The World Bank's first window is full. The Bank is preparing a second one of $500 million for November."
    (one,) = found(text, publisher="Refuge Now")
    assert one.party == ("World Bank",)
    (one, _) = found("The ministers:\n- agreed to open a lab in May; and\n- agreed to sign a treaty in June.\n")
    assert one.quote == "agreed to open a lab in May"
