"""English: reports of the press and answers in parliament, where who said it, when, stands beside what is due."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose

STATED = date(2026, 3, 10)  # a Tuesday


def found(text: str, title: str = "", publisher: str = "") -> list[Candidate]:
    return propose(text, STATED, "en", title=title, publisher=publisher)


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        # "US" before a sum is no "us", and US dollars are no country's.
        ("On Thursday, donor governments pledged US$3 billion to the fund.", ["firm"]),
        ("Some $310 million has been pledged towards the bridge.", ["firm"]),
        ("The pledges include a first €12 million for wells.", ["firm"]),
        ("$18 million will be used to repair the ferries.", ["firm"]),
        ("The Danish contribution will be used for wells.", ["soft"]),
        ("School spending will grow to at least 3 percent of income in 2027.", ["firm"]),
        ("School spending will grow.", []),
        ("Today we can announce a total of €60 million for wells.", ["firm"]),
        ("The cabinet has allocated another 20 million euros to the ferry.", ["firm"]),
        ("The other half will go to schools.", ["firm"]),
        ("We are starting to rebuild the bridge this year.", ["firm"]),
        ("They gave more for wells, with projects to be implemented by 2028.", ["firm"]),
        ("The premier has told officials to open talks on a new treaty.", ["firm"]),
        ("The premier has told reporters to wait.", []),
        # Answers that give no name to what will be done.
        ("It will be published in due course.", ["firm"]),
        ("It will be noted that the road is closed.", []),
        ("Completion is expected soon.", ["firm"]),
        ("Rain is expected soon.", []),
        ("Further announcements will be made this spring.", ["firm"]),
        ("The board is arranging for the minutes to be published in May.", ["firm"]),
        ("To ask the Secretary of State for Wales, whether her Department plans to publish a list.", []),
        ("He asked whether the Department plans to publish a list in May.", []),
        # What was to be done, with its time.
        ("They looked forward to the review of the three funds to be completed by 2028.", ["firm"]),
        ("They prepared the third Summit of the Lakes, which will take place in Lima this year.", ["firm"]),
        ("The ministers will discuss the dam on 16 April.", ["firm"]),
        ("The ministers will discuss the dam.", ["soft"]),
        ("The squadron is expected to reach its full number by May 2028.", ["firm"]),
        # The day of an agreement stands between the verb and what was agreed; "first since" is no history.
        ("Norway and Peru agreed on Thursday, 5 May, to resume talks on fish.", ["firm"]),
        ("During the talks, the first such meeting since 2011, the mayors agreed to open a ferry.", ["firm"]),
        ("Since 2011 the mayors have agreed to open two ferries.", []),
        ("Norway and Peru are arranging to hold talks on fish next month.", ["firm"]),
        ("The premier announced Norway's renewal of the mission for three more years.", ["firm"]),
        ("The funding will be directed toward small farms.", ["soft"]),
        ("Malta's contribution of €8 million will deliver tents to the town.", ["firm"]),
        # Views shared and commitments made anew.
        ("The two ministers shared the view to continue to work together on wells.", ["soft"]),
        ("The ministers shared the view that Norway and Peru would work closely on wells.", ["soft"]),
        ("We confirmed our will to deepen our cooperation.", ["soft"]),
        ("The mayors recommit to supporting the ferry.", ["soft"]),
        ("They expressed the determination to “tighten the rules on nets”.", ["soft"]),
        ("We reaffirmed our commitment to the full and fair implementation of the charter.", ["soft"]),
        ("They agreed on a set of measures to protect the reef.", ["soft"]),
        ("Peru stands ready and able to help its neighbours.", ["soft"]),
        ("And we have plans to raise the subsidy to 3% of GDP next year.", ["firm"]),
        ("We have plans to talk.", []),
        # What others did, asked, hoped, feared or only are.
        ("In February the mayor had announced plans to build a school.", []),
        ("The guild had already pledged two million euros to the school.", []),
        ("Chile was with the few countries to announce its plan to open a school.", []),
        ("They are expected to reaffirm their commitment to open a school.", []),
        ("Earlier pledges and road works support the plan.", []),
        ("The fund is tasked with promoting small farms.", []),
        ("This gives a clear signal that our mayors will act.", []),
        ("He said that if one bridge falls, the whole town will help.", []),
        ("We hope that not only the tents will be sent but the drills will be held in the fall.", []),
        ("They expressed confidence that the meeting will be held in May.", []),
        ("The WFTA will enable the two navies to train together in 2027.", []),
        ("Malta is currently spending 2.3% of GDP on roads.", []),
        ("Without rain we will not achieve our harvest.", []),
        ("The scheme aims to help farmers.", []),
        ("Captain Lund's promise to send a ship is historic.", []),
    ],
)
def test_reports_and_answers(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in found(text)] == strengths


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        # The day on which it was said, agreed or announced is not when it is due.
        ("Norway will send a ship, the minister said in Oslo on Wednesday.", None),
        ("Norway will send two ships, the minister announced on 17 March ahead of the talks.", None),
        ("Ministers on Wednesday agreed to send two ships.", None),
        ("Ministers agreed to send two ships on Tuesday.", None),
        ("Ministers will send two ships on Wednesday.", "on Wednesday"),
        ("The minister said the port will open on Wednesday.", "on Wednesday"),
        ("The next meeting will be held in Lima Sept. 6.", "Sept. 6"),
        ("They will sign the plan after the talks, an envoy told reporters in Lima Sept. 6.", None),
        # A month that has just passed, under a verb in the past.
        ("The two towns decided to go ahead with the purchase of buses in late February.", None),
        ("The two towns will buy buses in late February.", "in late February"),
        # By how much, and from when to when a deadline moves.
        ("The board will extend the lease by two years, from May 2027 to May 2029.", None),
        # What was signed or begun then is not due then.
        ("Malta is committed to funding small farms under a scheme introduced in 2026.", None),
        # The date of the event that bounds it.
        ("We will ratify the pact by the time of the Cebu Summit in July.", "by the time of the Cebu Summit in July"),
        ("They will sign it on the margins of the upcoming EU Summits.", "on the margins of the upcoming EU Summits"),
        ("During their meeting scheduled for April 14 to 15, the mayors will sign a pact.", "for April 14 to 15"),
        ("The mayor plans to visit Lima in the second half this year.", "in the second half this year"),
        ("The pledges include a first €12 million for 2027 to dig wells.", "for 2027"),
    ],
)  # fmt: skip
def test_which_day_is_due(text: str, phrase: str | None) -> None:
    (one,) = found(text)
    assert (one.due_phrase if one.due else None) == phrase


@pytest.mark.parametrize(
    ("title", "text", "party"),
    [
        # A dateline, and a title that is a sentence, name places and others.
        ("", "LIMA, Peru — The governments of Chile and Norway have agreed to buy two ferries.", ("Chile", "Norway")),
        ("Norway will host a forum with aid for Peru.", "We will open a school in May.", ("Norway",)),
        ("Norway donates $9m to Peru", "$4 million will be used to buy rice.", ("Norway",)),
        (
            "",
            "We, the Ministers of Chile, Norway and Peru, met after the attack on Malta. We will buy two ferries.",
            ("Chile", "Norway", "Peru"),
        ),
        (
            "",
            "The Governments of Chile and Norway have issued this statement after the storm in Peru. We will buy rice.",
            ("Chile", "Norway"),
        ),
        # Who speaks for a country by the words beside him, or "his country".
        ("", "The Chilean minister announced that his country will open a school in Oslo.", ("Chile",)),
        ("", "Chile covers a fifth of the costs of Malta's road and is ready to add a bridge.", ("Chile",)),
        ("", "The Harbour Master says Malta stands by Peru and is committed to sending two ferries.", ("Malta",)),
        (
            "",
            "The Presidents of Chile and Peru Ana Soto and Luis Quispe met.\n"
            "“They were good talks. We will export fish worth $5 million. They know,” Quispe said.",
            ("Peru",),
        ),
        (
            "",
            "Latvian Minister Ina Krūmiņa met the Chilean envoy.\n“It is good. We will buy two ferries,” she said.",
            ("Latvia",),
        ),
        ("", "Luis Soto, Chilean Prime Minister: “It is late. We will buy two ferries.”", ("Chile",)),
        ("Meeting of Japan and Chile", "Japanese Minister Mori Aiko met Ana Soto. Mori will visit Lima.", ("Japan",)),
        ("", "Tashkent will host the next forum.", ("Uzbekistan",)),
        ("", "South Korean President Kim met us. Kim will visit Lima.", ("South Korea",)),
        ("Malta gives", "Malta met us. €2 million will go to the fund managed by UNICEF.", ("Malta",)),
        (
            "EU Ministers said they met on Russia - envoy",
            "We will give more details on ships in May.",
            ("European Union",),
        ),
        ("", "Donors met. Malta will give 9 million US dollars to the fund.", ("Malta",)),
    ],
)
def test_who_owes_it_in_a_report(title: str, text: str, party: tuple[str, ...]) -> None:
    assert found(text, title)[-1].party == party


def test_a_country_is_not_taken_from_the_sentence_before_nor_from_an_aside() -> None:
    text = "Meeting of the Ministers\nThe talks in Lagos, Nigeria, were of Iran. Minister Okafor will open a school."
    (one,) = found(text)
    assert one.party == ("Minister Okafor",)


def test_whoever_says_i_and_is_not_placed_owes_it_himself() -> None:
    (one,) = found("“I will visit the port in May,” Olsen said.", "Talks of Norway and Chile")
    assert one.party == ("Olsen",)


def test_a_receiver_is_named_after_to_and_not_by_what_is_answered() -> None:
    (one,) = found("NATO will send two battalions in response to Russia's drills.")
    assert one.counterpart == ()


def test_clauses_that_share_a_sentence_keep_their_own_subjects() -> None:
    text = "First crews of the fleet will arrive next spring and a new dock will be opened by the end of 2027."
    assert [(one.quote, one.due_phrase) for one in found(text)] == [
        ("First crews of the fleet will arrive next spring", "next spring"),
        ("a new dock will be opened by the end of 2027.", "by the end of 2027"),
    ]


def test_a_quotation_after_a_colon_stands_without_what_leads_to_it() -> None:
    (one,) = found('Minister Lund told the press: "We will buy two ferries."')
    assert one.quote == "We will buy two ferries."


def test_an_office_after_an_abbreviated_country_does_not_end_the_sentence() -> None:
    (one,) = found("Norway told the U.S. Secretary of State that it will buy two ferries.")
    assert one.quote.startswith("Norway told")
    (other,) = found("Norway joined the Japan-U.S. Alliance and will buy two ferries.")
    assert other.quote.startswith("Norway joined")


def test_the_day_a_page_was_kept_and_a_ticker_of_headlines_are_no_part_of_what_is_said() -> None:
    text = " date 2026-03-10 Malta will buy two ferries.\n\nPeru to buy ships  • Oslo 1 Riga 2  • Chile to sell  • End"
    (one,) = found(text)
    assert one.quote == "Malta will buy two ferries."
