
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
const id=process.argv[2]
const d=parse(readFileSync(`scenarios/${id}/scenario.yaml`,'utf8'))
for (const [s,st] of Object.entries(d.stages)) for (const [k,sc] of Object.entries(st.scenes)) if (sc.decision) console.log(s.padEnd(14),k.padEnd(18),(sc.decision.actor+(d.cast[sc.decision.actor].seat==='member'?' *':'')).padEnd(18),'cut:',String(sc.decision.cut??'-').padEnd(16),'short' in sc?'':'' , Object.entries(sc.decision.choices).map(([c,o])=>c+(o['out-of-bounds']?'!':'')+'['+['pursue','prevent','protect','prepare'].map(p=>o.score?.[p]?.points??0).join(',')+']').join(' '))
