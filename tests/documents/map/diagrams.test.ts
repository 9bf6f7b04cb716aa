import { expect, test } from 'vitest'
import { mapToDot, mapToMermaid } from '../../../src/documents/map/diagrams.ts'
import { scenario } from '../../support/scenario.ts'
import { storyMapOf } from '../../support/story-map.ts'

const small = storyMapOf(scenario`
facts: { open: { flag: false, says: Open }, calm: { flag: true, says: Calm } }
scenes:
  start:
    title: 'A "note" #1 \\ %%{init}%% <b>'
    decision:
      choices:
        ring: { label: Ring, goto: [{ when: { open: true }, scene: vault }, { scene: desk }] }
        wait: { label: Wait, goto: desk }
  vault: { goto: desk }
  desk: { title: The desk, visit: { leads: { file: { goto: file } }, then: end } }
  file: { goto: back }
  call: { goto: resume }
  end: { title: The end, ending: partial }
interrupts: { caller: { scene: call, before: [end], when: { calm: true } } }
`)

test('Mermaid gets a stage as a subgraph, and no sign of a title as one of its own', () => {
  expect(mapToMermaid(small)).toBe(`flowchart TD
  subgraph s0["Only"]
    n0{{"A “note” #35;1 #92; #37;#37;{init}#37;#37; #60;b#62;"}}
    n1["vault<br>(no route reaches it)"]
    n2(["The desk"])
    n3["file"]
    n4["call<br>(interrupt caller)"]
    n5[["The end"]]
  end
  n0 -->|"ring: if “Open” is true"| n1
  n0 -->|"ring: otherwise<br>wait"| n2
  n1 --> n2
  n2 -->|"file: if the group did not follow “file”"| n3
  n2 -.->|"caller: if #96;caller#96; has not cut in yet and “Calm” is true"| n4
  n2 -->|"Move on: if the group followed 1 of the leads or no lead is left"| n5
  n3 -.->|"caller: if #96;caller#96; has not cut in yet and “Calm” is true"| n4
  n3 -->|"if the group followed 1 of the leads or no lead is left"| n5
  n3 -.->|"otherwise"| n2
  n4 --> n5
`)
})

test('Graphviz gets a stage as a cluster', () => {
  expect(mapToDot(small)).toBe(String.raw`digraph "Small" {
  node [shape=box, fontname="Arial"]
  edge [fontname="Arial", fontsize=10]
  subgraph cluster_0 {
    label="Only"
    "start" [label="A “note” #1 \\ %%{init}%% <b>", shape=hexagon]
    "vault" [label="vault\n(no route reaches it)", shape=box, color=gray, fontcolor=gray30]
    "desk" [label="The desk", shape=box, style=rounded]
    "file" [label="file", shape=box]
    "call" [label="call\n(interrupt caller)", shape=box]
    "end" [label="The end", shape=box, peripheries=2]
  }
  "start" -> "vault" [label="ring: if “Open” is true"]
  "start" -> "desk" [label="ring: otherwise\nwait"]
  "vault" -> "desk"
  "desk" -> "file" [label="file: if the group did not follow “file”"]
  "desk" -> "call" [label="caller: if ${'`caller`'} has not cut in yet and “Calm” is true", style=dotted]
  "desk" -> "end" [label="Move on: if the group followed 1 of the leads or no lead is left"]
  "file" -> "call" [label="caller: if ${'`caller`'} has not cut in yet and “Calm” is true", style=dotted]
  "file" -> "end" [label="if the group followed 1 of the leads or no lead is left"]
  "file" -> "desk" [label="otherwise", style=dashed, constraint=false]
  "call" -> "end"
}
`)
})
