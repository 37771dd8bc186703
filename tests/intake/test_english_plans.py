"""English: plans that name no doer, lists under a name, several dated deeds of one sentence, their summaries."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose

STATED = date(2026, 3, 10)


def found(text: str, title: str = "", publisher: str = "") -> list[Candidate]:
    return propose(text, STATED, "en", title=title, publisher=publisher)


FIRM = [
    "The first batch of trucks is scheduled to arrive in Odesa in June.",
    "Recruitment for the training centre starts in the coming weeks.",
    "The winter exercises are foreseen in the last quarter of 2026.",
    "A Danish signals unit will rotate to Rukla from August.",
    "The new boats are to leave the yard by the end of 2027.",
    "The package contains forty ambulances, which will be handed over in May.",
    "Of this sum, EUR 4 million will go to local clinics.",
    "A further EUR 9 million is earmarked for school meals.",
    "EUR 3 million has been set aside for a new pier.",
    "The programme will train 250 nurses.",
    "The working partnership will convene two seminars in Oslo.",
    "Norway is making arrangements to donate three ferries by autumn.",
    "The agency expects to publish its list in June.",
    "Denmark will invite Latvian officers to its cyber drill later this year.",
    "The ministers instructed their officials to draw up a list of bridges.",
    "The Cabinet approved the ministry's proposal to raise port fees to 3% in 2027.",
    "We agreed that a common register be opened by May 2027.",
    "The Republic of Korea offered 120 scholarships for engineers.",
    "We look forward to holding our next summit in Riga in 2027.",
    "I have ordered two more tugs to be in service by Christmas.",
    "The crew list will be fully vetted in July.",
    "An Estonian officer will take up her post at the centre in June.",
    "It will also rehabilitate 30 wells.",
    "They asked their ministers of transport to publish a timetable in October.",
    "Norway: an additional EUR 6 million for heat pumps.",
    "Denmark: delivery of two ferries before winter.",
    "It will next meet at ministerial level in September.",
    "The new tariff will apply from May.",
    "The Norwegian Government proposes to allocate NOK 9 million from 2027 to 2030 for ferries.",
    "Japan has also invited researchers to a conference in Osaka in January.",
    "Germany confirmed the delivery of two further ferries.",
]
SOFT = [
    "We remain committed to open and stable sea lanes.",
    "The ministers concurred on further strengthening cooperation in education.",
    "Latvia, for its part, will not let up in its help to Moldova.",
    "The Secretary replied that he would like to visit Oslo.",
    "The two countries look to expand student exchanges.",
]
NONE = [
    "Trade begins to recover in the second half of 2026.",
    "The war will end in 2027.",
    "Analysts expect the bank to cut rates in June.",
    "The minister expressed his expectation that the ban would be lifted promptly.",
    "The exhibition opens a new chapter in relations.",
    "The announcement follows the pact signed in December.",
    "The minister will continue his visit to Oslo tomorrow.",
    "The fund has donated 30 million euros since 2022.",
    "So far the coalition has pledged EUR 180 million.",
    "The delegation includes three generals.",
    "More than 2,000 villagers will be displaced by winter.",
    "The meeting will be attended by 300 guests.",
    "These decisions will deliver thousands of jobs.",
    "I would like to refrain from commenting on each report.",
    "They asked all parties to refrain from threats.",
    "The minister confirmed the opening of the talks.",
    "The ministers were invited to a dinner in May.",
]


@pytest.mark.parametrize("text", FIRM)
def test_a_plan_with_its_day_or_amount_is_firm_whoever_carries_it_out(text: str) -> None:
    assert [one.strength for one in found(text)] == ["firm"]


@pytest.mark.parametrize("text", SOFT)
def test_resolve_without_a_deed_is_soft(text: str) -> None:
    assert [one.strength for one in found(text)] == ["soft"]


@pytest.mark.parametrize("text", NONE)
def test_circumstances_forecasts_and_what_was_given_to_date_are_nothing(text: str) -> None:
    assert found(text) == []


def test_items_under_a_header_that_only_names_who_are_read_as_its_predicates() -> None:
    text = (
        "The Ministers:\n\n• agreed to sign a pact in the first half of 2027;\n• noted the handover of 20 drones;\n"
        "• directed officials to report on it by May.\n"
    )
    first, second = found(text, title="Norway-Latvia Ministerial Meeting")
    assert (first.quote, first.party) == ("agreed to sign a pact in the first half of 2027;", ("Norway", "Latvia"))
    assert (second.due_phrase, second.strength) == ("by May", "firm")


def test_a_header_may_open_with_its_subject_matter() -> None:
    text = (
        "On energy, the Prime Ministers:\n\n- committed themselves to speeding up work on the cable;\n"
        "- decided to open the line by spring 2027.\n"
    )
    assert [(one.strength, one.due_phrase) for one in found(text)] == [("soft", None), ("firm", "by spring 2027")]


def test_predicates_of_one_subject_with_their_own_dates_are_two() -> None:
    first, second = found("Latvia will host the games next year and is set to open a school by August.")
    assert [first.due_phrase, second.due_phrase] == ["next year", "by August"]
    assert second.quote == "is set to open a school by August."


def test_what_was_confirmed_in_two_clauses_with_their_own_dates_is_two() -> None:
    text = (
        "Canada confirmed that it would open an office in Oslo by May, and that 400 people will be admitted this year."
    )
    assert [one.due_phrase for one in found(text)] == ["by May", "this year"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Japan will not station troops in Palau.", "not station troops in Palau"),
        ("The first ferries are to leave the yard in May.", "first ferries to leave the yard"),
        ("EUR 3 million has been set aside for a pier.", "allocate EUR 3 million for a pier"),
        ("We remain committed to fair and lawful trade at sea.", "pursue fair and lawful trade at sea"),
        ("We look forward to holding our next summit in Riga in 2027.", "hold our next summit in Riga"),
        (
            "I very much welcome Japan's plan to spend 3% of its budget on ports by 2030 and your work on roads.",
            "spend 3% of its budget on ports by 2030",
        ),
        (
            "The package includes nine boats, which will be handed over in May.",
            "provide nine boats",
        ),
    ],
)
def test_a_summary_keeps_its_not_and_what_it_is_about(text: str, said: str) -> None:
    assert [one.summary for one in found(text)] == [said]


def test_a_receiver_in_the_title_does_not_undertake() -> None:
    text = "The first trucks will be delivered in May. Russia's attacks continue. Ukraine needs help."
    (one,) = found(text, "New aid package for Ukraine", "Ministry of National Defence of the Republic of Lithuania")
    assert one.party == ("Ministry of National Defence of Lithuania",)


def test_people_are_known_by_the_office_after_their_name_and_as_colleagues() -> None:
    text = (
        "Mr. SATO Ken, Minister for Foreign Affairs of Japan, met H.E. Mr. Tran Van Minh, Minister of Foreign Affairs "
        "of the Socialist Republic of Viet Nam. Minister Minh stated that he would open a school in Hue in May.\n\n"
        "The Estonian minister spoke to her Dutch colleague Pieter Smit. Minister Smit accepted an invitation to visit."
    )
    minh, smit = found(text, "Foreign ministers meet", "")
    assert (minh.party, smit.party) == (("Vietnam",), ("Netherlands",))


def test_who_hosts_undertakes_the_meeting() -> None:
    text = "The third meeting of the group will be hosted by Norway in May 2027."
    assert [one.party for one in found(text, "Joint statement of Latvia and Norway")] == [("Norway",)]
