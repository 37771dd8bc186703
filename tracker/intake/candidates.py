from dataclasses import dataclass
from tracker.intake import english, japanese
from tracker.intake.sentences import split, ITEM, SKIP, HEADING
@dataclass
class C:
    start:int; end:int; strength:str; quote:str
def propose(text, stated, lang):
    out=[]
    ss=split(text,lang)
    for s in ss:
        if s.kind in (SKIP,HEADING): continue
        us = japanese.undertakings(s.text) if lang=='ja' else english.undertakings(s.text, stated.year if stated else None)
        if not us: continue
        if lang=='ja':
            for u in us:
                out.append(C(s.start+(u.start if len(us)>1 else 0), s.start+u.end, u.strength, s.text[u.start:u.end]))
        else:
            out.append(C(s.start,s.end,'firm' if any(u.strength=='firm' for u in us) else 'soft',s.text))
    return out
