"""Words that tell nothing of people in the company they keep: "press release", "fell asleep", "not to be named"."""

from __future__ import annotations

from lastcontact.reading.asides import calls_at
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.other_senses import in_another_sense
from lastcontact.reading.sheet import Sheet


def tells_nothing(sheet: Sheet, hit: Hit, kind: str) -> bool:
    """Whether a telling word of type `kind` is an idiom where it stands."""
    lows, following = sheet.lows, sheet.lows[hit.last : hit.last + 2]
    if kind in ("obligation", "request") and following and following[0] in words("only_said"):
        return True
    if kind == "request" and (following in _UNNAMED or calls_at(sheet, hit.first, hit.last)):
        return True
    if " ".join(lows[max(0, hit.first - 1) : hit.last]) in words("told_of_nobody"):
        return True
    if kind == "held" and lows[hit.first : hit.last] in (["holding"], ["detaining"]):
        on = bool({*following[:1]} & _HOLDING_ON) and following[1:2] != ["to"]  # "Mum, we are holding on"
        return on or (bool(following) and following[0] in words("holding_heads"))
    if kind == "returned" and (_goes_its_way(lows, hit) or _led_to_harm(lows, hit)):
        return True
    if _said_of_a_signal(sheet, hit, kind) or _bids_to_wait(lows, hit, kind):
        return True
    if kind == "held" and (_said_already(lows, hit) or _sentenced(lows, hit)):
        return True
    if (
        kind == "killed"
        and lows[hit.first : hit.last] == ["loss", "of"]
        and _THINGS_LOST & {*lows[hit.last : hit.last + 3]}
    ):
        return True
    if kind == "identified" and (_stays_unnamed(lows, hit) or _owns_to_a_figure(lows, hit)):
        return True
    if _elsewhere(lows, hit, kind, following) or in_another_sense(lows, hit, kind):
        return True
    if (kind == "registered" and following == ["of", "contact"]) or (kind == "killed" and _out_of_the_sky(lows, hit)):
        return True
    if kind == "visit" and lows[hit.first : hit.last][-2:] == ["went", "to"] and not _a_place(sheet, hit.last):
        return True
    if kind == "withdrew" and {"request", "complaint", "application", "appeal"} & {*lows[hit.last : hit.last + 3]}:
        return True
    if kind == "withdrew" and lows[hit.last - 1] == "withdrawn" and _TOLD & {*lows[max(0, hit.first - 6) : hit.first]}:
        return True
    if kind == "held" and lows[hit.first] == "held" and lows[hit.first - 1] in words("benches"):
        return True
    if kind == "attacked" and following[:1] and following[0] in words("bands"):
        return True
    if kind == "aid" and lows[hit.last - 1] in ("aid", "relief") and set(following[:1]) & _HELPERS:
        return True
    if kind == "surrendered" and lows[hit.first] == "submitted" and "that" in lows[hit.last : hit.last + 6]:
        return True
    if kind == "killed" and lows[hit.first] in _FALLS and lows[hit.first - 1] in words("that_falls"):
        return True
    if lows[hit.last - 1] in ("fell", "fallen") and set(following[:1]) & words("fell_otherwise"):
        return True
    if kind == "withdrew" and words("verdict_objects") & set(following) - {"this", "it", "that", "them"}:
        return True
    if kind in ("request", "held", "found") and _in_company(sheet, hit, kind, following):
        return True
    if kind == "identified" and lows[hit.first] in ("it", "this", "that") and following[:1] in (["who"], ["that"]):
        return True
    flown = kind == "displaced" and {"flown", "ferried", "airlifted"} & {*lows[hit.first : hit.last]}
    if flown and _CARRIED & {*lows[max(0, hit.first - 4) : hit.first]}:
        return True
    return (
        kind == "deployed" and lows[hit.last - 1] == "at" and bool({*lows[hit.last : hit.last + 4]} & words("reckoned"))
    )


def _said_already(lows: list[str], hit: Hit) -> bool:
    """ "Registered | as a prisoner of war", "visited by its delegates | in Camp 6": no claim of its own."""
    visited = lows[hit.first] == "in" and lows[hit.first - 1] in words("visitors")
    by = visited and "by" in lows[max(0, hit.first - 4) : hit.first]
    return by or (lows[hit.first] == "as" and lows[hit.first - 1] in ("registered", "recorded", "registers"))


def _led_to_harm(lows: list[str], hit: Hit) -> bool:
    """ "Were led out of the hangar and never seen again", "led out and shot": nobody came home."""
    behind = lows[hit.last : hit.last + _LED]
    behind = behind[: behind.index(".") if "." in behind else None]
    return lows[hit.last - 2 : hit.last] == ["led", "out"] and bool(_HARM & {*behind})


_LED = 14
"""Tokens from "led out" to what became of those who were."""
_HARM = all_words("killings", also="never shot executed killed murdered beheaded hanged dead disappeared vanished")


def _said_of_a_signal(sheet: Sheet, hit: Hit, kind: str) -> bool:
    """ "The last signal came on 12 August; nothing since": said already; not "nothing from him since"."""
    lows = sheet.lows
    silent = kind == "contact_lost" and lows[hit.first] in _SILENT and "from" not in lows[hit.first : hit.last]
    return silent and hit.first > 0 and sheet.words[hit.first - 1] not in ".!?:"


def _bids_to_wait(lows: list[str], hit: Hit, kind: str) -> bool:
    """ "Evac not possible before light. Hold."."""
    alone = lows[hit.first - 1] in ".:!" and lows[hit.last] in ".!"
    return kind == "held" and lows[hit.first : hit.last] == ["hold"] and alone


def _owns_to_a_figure(lows: list[str], hit: Hit) -> bool:
    """ "The other side recognises three.": how many it owns to, and nobody is identified."""
    figure = hit.last + (lows[hit.last] in ("only", "just"))
    bare = is_figure(lows[figure])
    return lows[hit.first].startswith("recogni") and bare and not lows[figure + 1][0].isalnum()


def _in_company(sheet: Sheet, hit: Hit, kind: str, following: list[str]) -> bool:
    """ "Do not believe", "900 defenders held out", "charges were brought against", "found to have"."""
    own, next_word = sheet.lows[hit.first : hit.last], set(following[:1])
    match kind:
        case "request":
            return own[-1] == "not" and following[:1] in _NO_ORDERS
        case "held":
            if own in _HERS and following[:1] and following[0].isalpha():
                return not next_word & (words("phrase_ends") | _LEFT)
            return own == ["held"] and bool(next_word & _HOLDING_ON) and sheet.lows[hit.first - 1] not in words("be")
    return following in _FOUND_THAT or ("brought" in own and bool(next_word & {"against", "before"}))


_HOLDING_ON = {"out", "on", "firm", "off", "back", "up", "fast", "together"}
"""What follows where whoever holds holds nobody: "900 defenders held out"."""


_CARRIED = {"wounded", "injured", "bodies", "remains", "coffins", "prisoners", "captives", "hostages", "detainees"}
"""Who is flown or taken somewhere and has not fled."""


def _goes_its_way(lows: list[str], hit: Hit) -> bool:
    """ "The workers went home", "refugees reached the border on foot": nobody comes back from captivity or battle."""
    if "escaped" in lows[hit.first : hit.last] and words("escaped_what") & {*lows[hit.last : hit.last + 1]}:
        return True
    near = {*lows[max(0, hit.first - _WAY) : hit.last + _WAY]}
    if lows[hit.first : hit.last] == ["went", "home"]:
        return not near & _FROM_CAPTIVITY
    return lows[hit.last - 1] == "foot" and bool(near & words("homes_of"))


_WAY = 8
"""Tokens before and after "went home" within which captivity is named."""
_FROM_CAPTIVITY = {
    "prisoners",
    "captives",
    "hostages",
    "detainees",
    "exchange",
    "swap",
    "released",
    "freed",
    "captivity",
}
_SILENT = ("nothing", "silence", "quiet")
_LEFT = {"captive", "prisoner", "hostage", "locked", "alive"}
_HERS = (["has", "her"], ["have", "her"], ["had", "her"])
_FALLS = ("fell", "fallen", "falls")
_TOLD = all_words("info_nouns", also="error mistake wrong")
_THINGS_LOST = (
    words("vehicles")
    | words("place_things")
    | {"contact", "communication", "communications", "territory", "aircraft", "warship", "jet", "tank"}
)


def _a_place(sheet: Sheet, at: int) -> bool:
    """Whether "went to" leads to a place, and not to what somebody went to do: "went to fetch water"."""
    return sheet.is_capital(at) or {*sheet.lows[at : at + 1]} <= all_words("determiners", also="see")


def _elsewhere(lows: list[str], hit: Hit, kind: str, following: list[str]) -> bool:
    """ "Struck 40 targets", "refused to return to the front", "caught while trying to cross the border"."""
    match kind:
        case "found":
            return lows[hit.first : hit.last][:1] == ["just"] and lows[hit.first - 1] in words("who_brings_news")
        case "wounded":
            return lows[hit.first - 1 : hit.last] == ["it", "burned"]
        case "attacked":
            return lows[hit.first] == "targets" and lows[hit.first - 1][:1].isdecimal()
        case "returned":
            back = following[:1] == ["to"] and bool(words("back_to") & {*lows[hit.last + 1 : hit.last + 4]})
            raised = lows[hit.first] in ("hand", "hands") and lows[hit.first - 1] in words("determiners")
            before = {*lows[max(0, hit.first - 7) : hit.first]}
            paper = "handed" in lows[hit.first : hit.last] and bool({"that", "which"} & before)
            return raised or back or (paper and bool(words("handed_papers") & before))
        case "investigating":
            return lows[hit.first] == "fact-finding" and bool(words("teams") & {*following[:1]})
        case "protest":
            return lows[hit.first] == "marched" and lows[hit.first - 1] in ("was", "were", "being", "been")
        case "displaced":
            crosses = {"cross", "crossing"} & {*lows[hit.first : hit.last]}
            return bool(crosses) and bool(_TRYING & {*lows[max(0, hit.first - 2) : hit.first]})
    return False


def _stays_unnamed(lows: list[str], hit: Hit) -> bool:
    """ "A diplomat who declined to be identified", "who could not be named for fear of reprisals": a speaker."""
    if not {"named", "identified", "nameless"} & {*lows[hit.first : hit.last]}:
        return False
    before, after = lows[max(0, hit.first - 4) : hit.last], lows[hit.last : hit.last + 2]
    return bool(words("unnamed_by_wish") & {*before}) or (
        "not" in before and (after[:1] in (["because"], ["publicly"]) or after in (["for", "fear"], ["by", "name"]))
    )


def _sentenced(lows: list[str], hit: Hit) -> bool:
    """ "Sentenced to prison", "sentenced four soldiers to between 12 and 18 years in prison": what is to come."""
    term = _TERM * 2 if lows[hit.first] == "years" else _TERM
    return "sentenced" in lows[max(0, hit.first - term) : hit.first]


_TRYING = {"while", "trying", "attempting", "tried", "attempted", "when", "before", "after"}
"""Who is caught "while trying to cross the border" has not fled over it."""
_TERM = 7
"""Tokens from "sentenced" to "18 years in prison", which holds nobody that was not convicted."""
_NO_ORDERS = (["believe"], ["trust"], ["correspond"], ["know"])
"""What nobody is told to do after "do not"."""


_FOUND_THAT = (
    ["to", "have"],
    ["to", "be"],
    ["no", "evidence"],
    ["no", "grounds"],
    ["guilty", "of"],
    ["it", "difficult"],
)
_HELPERS = {"worker", "workers", "team", "teams", "agency", "agencies", "staff", "group", "groups"}
_UNNAMED = (
    ["be", "named"],
    ["be", "called"],
    ["be", "known"],
    ["remain", "anonymous"],
    ["be", "identified"],
    ["be", "quoted"],
    ["give", "his"],
    ["use", "his"],
    ["print", "his"],
)


_FLIERS = frozenset(("pilot", "pilots", "crew", "aircrew", "airmen", "aircraft", "helicopter", "plane", "jet", "drone"))


def _out_of_the_sky(lows: list[str], hit: Hit) -> bool:
    """ "Two pilots shot down over Lesk": they may live."""
    after = lows[hit.last : hit.last + 2]
    if lows[hit.first : hit.last] != ["shot"] or after[:1] != ["down"]:
        return False
    return after[1:] == ["over"] or bool(_FLIERS & {*lows[max(0, hit.first - _TERM) : hit.first]})
