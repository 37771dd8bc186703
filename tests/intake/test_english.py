"""English: what undertakes, how firmly, and what only looks like it."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose

STATED = date(2026, 3, 10)


def found(text: str) -> list[Candidate]:
    return propose(text, STATED, "en")


FIRM = [
    "Norway will host the next round of talks in Bergen in June.",
    "The two sides agreed to open a liaison office in Nairobi.",
    "The Ministry has decided to donate forty generators to Moldova.",
    "Canada pledged CAD 90 million for flood relief.",
    "The Presidents instructed their defence ministers to sign the arrangement by the end of April.",
    "The Council shall submit its report no later than 1 October 2027.",
    "The fourth dialogue will take place in Hanoi next spring.",
    "Sweden announced its intention to station two aircraft at Kinloss from next year.",
    "A ceasefire office is to be set up in Tyre within 30 days.",
    "She promised that Estonia would publish the list by May.",
    "We commend Chile's decision to phase out coal by 2040.",
    "The agency is finalising the contract for the second ship.",
    "The Prime Minister accepted an invitation to visit Ottawa.",
    "Ireland said it was willing to join the Trans-Arctic Cable Project.",
    "Kenya: plant 5 million trees by 2030.",
    "We'll cut the fee by half.",
]
SOFT = [
    "The ministers agreed to deepen cooperation in research.",
    "Japan remains committed to upholding the rule of law.",
    "We will continue to work closely with our partners.",
    "The two leaders reaffirmed their determination to strengthen the alliance.",
    "Both sides will explore ways to improve air links.",
    "They intend to enhance information sharing.",
    "The Union will support reform efforts.",
]
NONE = [
    "This agreement will strengthen trade between the two countries.",
    "The ministers agreed that dialogue is essential.",
    "In 2021, the parties agreed to build a port.",
    "We call on all states to ratify the treaty by 2027.",
    "Any attack will be met with a firm response.",
    "The minister thanked Poland for its support.",
    "If talks fail, Norway will suspend the licence.",
    "The parties did not agree to set a date.",
    "The leaders discussed plans to open a new crossing.",
    "They stressed the importance of free navigation.",
    "These measures will help to create 300 jobs.",
    "Will Canada sign the treaty?",
    "The company had originally planned to open the plant in 2024.",
    "The partners were expected to meet in May.",
]


@pytest.mark.parametrize("text", FIRM)
def test_what_can_be_marked_done_is_firm(text: str) -> None:
    assert [one.strength for one in found(text)] == ["firm"]


@pytest.mark.parametrize("text", SOFT)
def test_direction_and_effort_are_soft(text: str) -> None:
    assert [one.strength for one in found(text)] == ["soft"]


@pytest.mark.parametrize("text", NONE)
def test_effects_views_past_acts_appeals_and_threats_are_nothing(text: str) -> None:
    assert found(text) == []


def test_two_deeds_of_one_decision_have_two_spans() -> None:
    text = "Both ministers decided to double the number of exchanges and to hold the next course by the end of May."
    first, second = found(text)
    assert first.quote == "Both ministers decided to double the number of exchanges"
    assert second.quote == "hold the next course by the end of May."
    assert (first.due, second.due_phrase) == (None, "by the end of May")


def test_a_purpose_does_not_split_a_sentence() -> None:
    text = "Spain decided to invest EUR 3 billion to modernise its ports and to improve safety."
    assert [one.quote for one in found(text)] == [text]


def test_clauses_with_a_subject_and_a_date_of_their_own_are_two() -> None:
    text = "France will host the summit in 2027, and Italy will publish the road map by June."
    assert [(one.quote, one.party) for one in found(text)] == [
        ("France will host the summit in 2027", ("France",)),
        ("Italy will publish the road map by June.", ("Italy",)),
    ]


def test_a_quotation_is_quoted_without_its_marks() -> None:
    (one,) = found("“We will open the bridge by June,” said Minister Olsen at the site.")
    assert one.quote == "We will open the bridge by June"
    assert one.speaker == "Minister Olsen"


def test_a_reported_undertaking_belongs_to_who_owes_it() -> None:
    (one,) = found("Minister Tamm welcomed Poland's plan to buy twelve ferries by 2029.")
    assert (one.party, one.speaker, one.due_phrase) == (("Poland",), "Minister Tamm", "by 2029")
    (said,) = found("Minister Olsen announced that MOFA had decided to send two instructors to Latvia from May.")
    assert (said.party, said.speaker, said.counterpart) == (("MOFA",), "Minister Olsen", ("Latvia",))


def test_both_ministers_and_he_are_the_people_of_the_document() -> None:
    text = (
        "Canadian Foreign Minister Jane Roy met Finnish Foreign Minister Aino Salo in Turku. Both ministers agreed to "
        "open a joint office. Minister Salo said that Finland would pay for it. She will present the plan in May."
    )
    assert [one.party for one in found(text)] == [("Canada", "Finland"), ("Finland",), ("Finland",)]


def test_a_header_hands_its_party_and_date_to_its_items() -> None:
    text = "By 30 June 2026, Denmark will:\n\n- publish the survey\n- appoint a coordinator\n\nDenmark is small.\n"
    items = found(text)
    assert [one.quote for one in items] == ["publish the survey", "appoint a coordinator"]
    assert {one.party for one in items} == {("Denmark",)}
    assert {one.due and one.due.latest for one in items} == {date(2026, 6, 30)}


def test_a_relative_phrase_without_the_day_of_the_statement_is_refused_and_says_so() -> None:
    (one,) = propose("Norway will host the next meeting next year.", None, "en")
    assert one.due is None
    assert one.due_phrase == "next year"
    assert one.refused


def test_the_ledgers_own_names_are_known() -> None:
    (one,) = propose(
        "The Harbour Watch will publish a report in May.", STATED, "en", register={"The Harbour Watch": "HW"}
    )
    assert one.party == ("HW",)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Latvia has committed to sending two doctors to Kyiv by May.", "send two doctors to Kyiv"),
        ("The next meeting will be held in Oslo.", "hold next meeting in Oslo"),
        ("Norway is finalising the plan for the second bridge.", "finalise the plan for the second bridge"),
    ],
)
def test_the_summary_is_an_imperative_without_the_date(text: str, summary: str) -> None:
    assert [one.summary.replace("hold the ", "hold ") for one in found(text)] == [summary]


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        # Told impersonally, or by what was reached, taken, set or assured.
        ("Agreement was reached between Oslo and Riga to open a ferry line next year.", ["firm"]),
        ("It was decided to hold the next round in Bergen in June.", ["firm"]),
        ("We set ourselves the goal of halving food waste by 2030.", ["firm"]),
        ("He gave assurances that Chile would publish the list within 60 days.", ["firm"]),
        ("The Presidents tasked their ministers with drafting a treaty before the end of 2026.", ["firm"]),
        ("The new clinic will open in May 2027.", ["firm"]),
        ("The last company will be in place by midsummer.", ["firm"]),
        ("Norway will have 4,800 soldiers in Latvia by the end of 2027.", ["firm"]),
        ("Works on the bridge are expected to start early next year.", ["firm"]),
        ("The new aid package will include $650 million for ambulances.", ["firm"]),
        ("Canada will be part of a mission to train pilots in May.", ["firm"]),
        ("Latvia confirmed to work towards better links.", ["soft"]),
        ("The leaders pledged a joint effort to save energy.", ["soft"]),
        ("Slovakia reiterated its offer to share its laboratory.", ["soft"]),
        ("I would like to continue to promote trade.", ["soft"]),
        # What is hoped, asked, brought about, or told of something else is nothing.
        ("We hope that Poland will deliver the tanks by June.", []),
        ("The project will create jobs, ensuring our region will continue to prosper.", []),
        ("She asked whether the minister would visit the village in May.", []),
        ("We recalled the charter, which reaffirmed Kenya's commitment to opening its ports.", []),
        ("Both are countries with the will to play a role.", []),
        ("It was a measure undertaken to prevent a fire.", []),
        ("The members agreed last spring to send two ships.", []),
        ("Pledges are not legally binding.", []),
    ],
)
def test_forms_of_undertaking_and_what_only_resembles_them(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in found(text)] == strengths


def test_a_table_of_measures_hands_each_row_its_lead_and_date() -> None:
    text = (
        "Harbour plan\n\nThe council adopted these measures.\n\nAction | Lead | Deadline\n"
        "Plant 25,000 trees | Parks Unit | 2027\nRaise awareness | Press Office | Ongoing\n"
    )
    assert [(one.strength, one.party, one.due_phrase) for one in found(text)] == [
        ("firm", ("Parks Unit",), "2027"),
        ("soft", ("Press Office",), None),
    ]


def test_measures_named_without_a_verb_under_what_announces_them() -> None:
    text = (
        "Canada is a friend.\n\nCanada today unveiled the following measures:\n\n"
        "- $120 million for a flood fund\n- Continued advocacy for small islands\n\nThe fund was welcomed.\n"
    )
    assert [(one.strength, one.party) for one in found(text)] == [("firm", ("Canada",)), ("soft", ("Canada",))]


def test_what_others_are_called_on_to_do_is_no_list_of_ours() -> None:
    text = "We call on all states to take the following steps:\n\n- ratify the treaty by 2027\n- open their ports\n"
    assert found(text) == []


@pytest.mark.parametrize(
    ("title", "publisher", "text", "party"),
    [
        (
            "Fact sheet",
            "The White House",
            "President Moss announced that she will sign the act in May.",
            "United States",
        ),
        ("Fact sheet", "The White House", "The Vice President will visit Fiji in June.", "United States"),
        ("Answer", "House of Commons", "The Minister for Water will publish the plan in May.", "United Kingdom"),
        (
            "Finland–Peru summit",
            "",
            "The Finnish President Aino Salo spoke. President Salo will visit Lima in May.",
            "Finland",
        ),
        ("", "", "The Alliance Bank chief Jo Hill announced plans to spend 6 billion euros.", "Alliance Bank"),
        ("", "Daily Post", "Tokyo will provide 40 generators to Moldova.", "Japan"),
        (
            "Norway and Chile",
            "",
            "Minister Lund of Norway came.\nMinister Lund: We will sell two ships in May.",
            "Norway",
        ),
    ],
)
def test_an_officer_stands_for_the_state_or_body(title: str, publisher: str, text: str, party: str) -> None:
    (one,) = propose(text, STATED, "en", title=title, publisher=publisher)
    assert one.party == (party,)


def test_we_in_a_quotation_are_those_of_whoever_said_it() -> None:
    text = (
        "Canadian Prime Minister Jo Roy met Peruvian President Ana Ruiz in Lima. "
        "“We will send two ships in May,” President Ruiz said."
    )
    (one,) = propose(text, STATED, "en", title="Canada and Peru meet")
    assert one.party == ("Peru",)
