"""Reporting words that report nothing where they stand."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, is_number, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sentence, Sheet


def reports_nothing(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """Whether a reporting word only sets another voice aside, puts people somewhere or leads them."""
    leads = sheet.lows[hit.first] in ("commanded", "commands") and "to" not in sheet.lows[hit.last : hit.last + 8]
    return (
        leads
        or sheet.lows[hit.first - 1] == "stop"  # "please stop writing to them that"
        or (sheet.lows[hit.first] == "reported" and sheet.lows[hit.last : hit.last + 1] in (["in"], ["back"], ["sick"]))
        or (hit.value == "ordered" and sheet.lows[hit.first - 1] == "of")  # "suspected of directing fire"
        or _of_their_own(sheet, hit)
        or bool({"possible", "impossible"} & {*sheet.lows[max(sentence.first, hit.first - 3) : hit.first - 1]})
        or _claimed_by_none(sheet, sentence, hit)
        or _takes_in(sheet, sentence, hit)
        or _takes_lives(sheet, hit)
        or _keeps_out(sheet, hit)
        or (hit.value == "promised" and sheet.lows[sentence.first] == "as")
        or _stays_unnamed(sheet, hit)
        or calls_at(sheet, hit.first, hit.last)
        or _of_nobody(sheet, sentence, hit)
        or _puts_people(sheet, hit)
        or _set_aside(sheet, sentence, hit)
        or (sheet.lows[hit.first] == "repeat" and sheet.lows[hit.last : hit.last + 1] == [","])  # "I repeat, none"
        or _to_be_told(sheet, hit)
        or _one_charged(sheet, hit)
        or _keeps_the_number(sheet, hit)
        or _is_owed(sheet, hit)
        or _reads_no_paper(sheet, hit)
        or _only_goes_on(sheet, sentence, hit)
        or _answers_fire(sheet, sentence, hit)
        or _are_states(sheet, sentence, hit)
        or _had_them_killed(sheet, hit)
        or _are_told(sheet, sentence, hit)
        or _of_ground(sheet, hit)
        or (hit.value == "ordered" and sheet.lows[hit.first - 1] in _ON_ORDERS and sheet.lows[hit.last] == "of")
        or (sheet.lows[hit.first] == "accused" and is_number(sheet.lows[hit.first - 1]))  # "the first two accused"
    )


_ON_ORDERS = ("on", "the", "under", "upon", "by")
"""What stands before the orders on which somebody acts: "acting on the orders of the accused"."""


def _of_ground(sheet: Sheet, hit: Hit) -> bool:
    """ "In disputed waters", "the contested border": an adjective."""
    opened = sheet.lows[hit.first - 1] in all_words("determiners", also="in of on over near along from to into off at")
    return opened and sheet.lows[hit.first].endswith("ed") and sheet.lows[hit.last] in words("ground")


def _reads_no_paper(sheet: Sheet, hit: Hit) -> bool:
    """ "She reads the names": only a paper that reads tells what is in it ("its note read", "the order reads")."""
    paper = sheet.lows[hit.first - 1] in all_words("said_of_papers", "papers_said", "authored")
    return sheet.lows[hit.first] in ("read", "reads") and not paper


def _only_goes_on(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "The search went on all night": only who has just been quoted goes on to speak."""
    quoted = any(w in '”"' for w in sheet.words[max(sentence.first, hit.first - 6) : hit.first])
    return sheet.lows[hit.first] in ("went", "continued") and (bool(sheet.quote[hit.first]) or not quoted)


def _answers_fire(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "The guards answered mortar fire", "replied with artillery": what is answered is no question."""
    if hit.last != hit.first + 1 or sheet.lows[hit.first] not in words("answering_back"):
        return False
    before, behind = sheet.words[hit.first - 1], sheet.lows[hit.last] if hit.last < sentence.last else "."
    quoted = before in ',”"?!' or any(w in '”"' for w in sheet.words[max(sentence.first, hit.first - 6) : hit.first])
    fought = words("fired") & {*sheet.lows[hit.last : min(hit.last + 4, sentence.last)]}
    return not quoted and (bool(fought) or (behind == "with" and "”" not in sheet.words[hit.last : sentence.last]))


def _had_them_killed(sheet: Sheet, hit: Hit) -> bool:
    """ "Found that he had ordered the shooting of 13 prisoners": what was ordered was done."""
    had = hit.value == "ordered" and "had" in sheet.lows[hit.first - 2 : hit.last]
    return had and bool(words("killings") & {*sheet.lows[hit.last : hit.last + 3]})


def _are_told(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "Two were killed and their families notified", "two found dead, families told": who is told tells nothing."""
    stops = hit.last >= sentence.last or sheet.lows[hit.last] in (".", ";")
    ends = stops or sheet.lows[hit.last] == "of" or sheet.lows[hit.last - 1] == "of"
    kin = stops and sheet.lows[hit.first - 2] in (",", "and") and sheet.lows[hit.first - 1] in words("bereaved")
    joined = ["and", "their"] in (sheet.lows[hit.first - 3 : hit.first - 1], sheet.lows[hit.first - 4 : hit.first - 2])
    return sheet.lows[hit.first] in ("told", "notified", "informed") and (kin or (ends and joined))


def _are_states(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "The two states have handed over remains": countries, and no verb."""
    if sheet.lows[hit.first : hit.last] != ["states"] or hit.first == sentence.first:
        return False
    before, behind = sheet.lows[hit.first - 1], sheet.lows[hit.last : hit.last + 1]
    several = is_number(before) or before in all_words("determiners", also="both member neighbouring warring all such")
    return several or bool(all_words("be", "have", "modals") & {*behind})


def _of_their_own(sheet: Sheet, hit: Hit) -> bool:
    """ "Forty fighters agreed to surrender": who does it himself is told of, and tells nothing."""
    promised = hit.value == "promised" and sheet.lows[hit.last - 1] == "to"
    act = sheet.lows[hit.last : hit.last + 2]
    up = act[:1] == ["give"] and act[1:] in (["up"], ["themselves"], ["himself"], ["herself"])
    return promised and (up or bool(words("own_acts") & {*act[:1]}))


def _claimed_by_none(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "No group claimed responsibility for the abduction": nobody claims anything."""
    before = sheet.lows[max(sentence.first, hit.first - 5) : hit.first]
    none = bool({"no", "nobody", "none"} & {*before})
    return none and sheet.lows[hit.last : hit.last + 1] == ["responsibility"]


def _takes_in(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "The regional hospital admitted 22 wounded": nothing is conceded."""
    before = sheet.lows[max(sentence.first, hit.first - 5) : hit.first]
    return sheet.lows[hit.first] in ("admitted", "admits") and bool(set(before) & words("wards"))


def _takes_lives(sheet: Sheet, hit: Hit) -> bool:
    """ "The shelling claimed the lives of three": nobody claims anything."""
    lives = {"life", "lives"} & {*sheet.lows[hit.last : hit.last + 4]}
    return bool(lives) and sheet.lows[hit.first] in ("claim", "claims", "claimed", "claiming")


def _keeps_out(sheet: Sheet, hit: Hit) -> bool:
    """ "Denied the delegates access to the camp": no word of another is denied."""
    behind = sheet.lows[hit.last : hit.last + 5]
    return hit.value == "denied" and "that" not in behind and bool(words("letting_in") & {*behind})


def _of_nobody(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "To disclose", "the boast": a verb without an ending tells only with people before it ("families dispute")."""
    if sheet.lows[hit.first] in ("counts", "counted"):
        at = hit.last
        while at < sentence.last and sheet.lows[at] in _BOUNDS:
            at += 1
        return not is_figure(sheet.lows[at])
    if hit.last > hit.first + 1 or sheet.lows[hit.first] not in words("plural_cues"):
        return False
    if sheet.words[hit.last : hit.last + 1] == [":"] and sentence.first < hit.first:
        return False  # "Ministry of Defence officially declare:"
    i = hit.first - 1
    while i > sentence.first and (sheet.lows[i].endswith("ly") or sheet.lows[i] in words("skipped_adverbs")):
        i -= 1
    negated = sheet.lows[i] in ("not", "n't")
    before = sheet.lows[i] if i >= sentence.first else ""
    return not (negated or before.endswith("s") or before in words("plural_nouns")) or before in ("'s", "was", "is")


_BOUNDS = ("about", "some", "around", "roughly", "nearly", "almost", "over", "at", "least", "more", "than")
"""What may stand before a number that is counted: "counted at least 90"."""


def _keeps_the_number(sheet: Sheet, hit: Hit) -> bool:
    """ "Took prisoners but declined to say how many.": nothing of what stands before it is told by that verb."""
    after = sheet.lows[hit.last : hit.last + 3]
    return after[:2] == ["how", "many"] and not after[2:][0][0].isalnum() if len(after) > 2 else False


def _one_charged(sheet: Sheet, hit: Hit) -> bool:
    """ "A second accused, Brom Tiller", "the accused": who is charged, and nobody who charges."""
    before = sheet.lows[hit.first - 1]
    named = before in all_words("determiners", also="second third fourth main other first co")
    return sheet.lows[hit.first : hit.last] == ["accused"] and named


def _to_be_told(sheet: Sheet, hit: Hit) -> bool:
    """ "The families must be told before the press is": who is to be told tells nothing."""
    lows, at = sheet.lows, hit.first
    return (
        lows[at] in ("told", "informed") and lows[at - 1] == "be" and lows[at - 2] in ("must", "should", "to", "shall")
    )


def _is_owed(sheet: Sheet, hit: Hit) -> bool:
    """ "A hundred tents promised for the 15th have not arrived": what is promised promises nothing."""
    lows, at = sheet.lows, hit.first
    owed = lows[at] in ("promised", "pledged") and lows[hit.last : hit.last + 1] in (["for"], ["by"], ["last"])
    return owed and lows[at - 1] in all_words("relief", "vehicles", "owed_things")


def _set_aside(sheet: Sheet, sentence: Sentence, hit: Hit) -> bool:
    """ "Contrary to what the rebels say": nobody tells what follows by that verb."""
    before = sheet.lows[max(sentence.first, hit.first - 9) : hit.first]
    return "what" in before[-6:] and any(w in ("contrary", "despite", "unlike") for w in before)


def _puts_people(sheet: Sheet, hit: Hit) -> bool:
    """ "put the men on a lorry": no figure is put at anything."""
    if sheet.lows[hit.first] not in ("put", "puts", "putting"):
        return False
    after = sheet.lows[hit.last : hit.last + 6]
    return (
        "at" not in after
        and not any(w in words("verdict_counts") for w in after)
        and sheet.lows[hit.last - 1] not in ("it", "at")
    )


def _stays_unnamed(sheet: Sheet, hit: Hit) -> bool:
    """ "Who asked not to be named", "requested anonymity": nothing is asked of anybody whom the text is about."""
    after = sheet.lows[hit.last : hit.last + 6]
    if sheet.lows[hit.first] in ("asked", "asks", "ask", "asking") and after[:1] in (["about"], ["every"], ["after"]):
        return True
    asks = sheet.lows[hit.first] in ("asked", "asks", "asking", "requested", "demanded", "insisted")
    return asks and any(w in words("unnamed") for w in after)


def calls_at(sheet: Sheet, first: int, last: int) -> bool:
    """ "He called on Friday", "called for an hour": a call by telephone, and no appeal."""
    called = sheet.lows[first] in ("called", "calls", "calling", "call") and sheet.lows[last - 1] in ("on", "for")
    return called and last < len(sheet.lows) and (sheet.lows[last] in words("calendar") or sheet.lows[last].isdecimal())
