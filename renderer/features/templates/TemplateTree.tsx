import { Tree } from 'antd'
import type { GetRef, TreeDataNode } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { TemplateSummary } from '#contract/template-list.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates as words } from '#renderer/strings/templates.ts'
import { useHeight } from '#renderer/ui/use-height.ts'
import { TemplateBadges } from './TemplateBadges.tsx'
import { TemplateName } from './TemplateName.tsx'
import type { TemplateGroup } from './tree-data.ts'

/** How long the cursor rests on a row before its template is shown, so that a held key does not open every one on its way. */
const restMs = 150

function Leaf({ template }: { template: TemplateSummary }) {
  return (
    <span className="tree-leaf" data-testid="template-row" title={template.name}>
      <span className="tree-name">
        <TemplateName name={template.name} />
      </span>
      <span className="tree-facts">
        <span>{words.uses(template.uses)}</span>
        <span>{longDate(template.lastUse)}</span>
        <TemplateBadges template={template} />
      </span>
    </span>
  )
}

export interface TemplateTreeProps {
  groups: readonly TemplateGroup[]
  shownId: string | null
  onShow(templateId: string): void
}

/**
 * Structures and passages by part, with how often and when they were last used. Only what is seen is drawn. One stop of the Tab
 * key; arrows move inside and show what they rest on.
 */
export function TemplateTree({ groups, shownId, onShow }: TemplateTreeProps) {
  const box = useRef<HTMLDivElement>(null)
  const tree = useRef<GetRef<typeof Tree>>(null)
  const height = useHeight(box)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const treeData = useMemo(
    () =>
      groups.map(
        (group): TreeDataNode => ({
          key: group.key,
          selectable: false,
          title: (
            <span className="tree-group">
              <span>{group.kind === 'structure' ? group.label : words.groupOf(group.label)}</span>
              <span className="tree-count">{group.templates.length}</span>
            </span>
          ),
          children: group.templates.map((template) => ({
            key: template.id,
            isLeaf: true,
            title: <Leaf template={template} />,
          })),
        }),
      ),
    [groups],
  )
  const leaves = useMemo(
    () => new Set(groups.flatMap((group) => group.templates.map(({ id }) => id))),
    [groups],
  )
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  const isSeen = shownId !== null && leaves.has(shownId) && height > 0
  useEffect(() => {
    if (isSeen && shownId !== null) tree.current?.scrollTo({ key: shownId, align: 'auto' })
  }, [isSeen, shownId])

  // After a click the tree's own cursor stands nowhere, and arrows would begin at the top.
  const cursor = useRef<string | null>(null)
  const press = (event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (!isArrow || cursor.current !== null || !isSeen || shownId === null) return
    flushSync(() => tree.current?.onActiveChange(shownId))
  }

  return (
    <div className="tree-box" ref={box} onKeyDownCapture={press}>
      {height > 0 && (
        <Tree
          ref={tree}
          aria-label={words.tree}
          blockNode
          virtual
          height={height}
          motion={false}
          expandedKeys={groups.map(({ key }) => key).filter((key) => !folded.has(key))}
          onExpand={(_, { node, expanded }) => {
            const next = new Set(folded)
            if (expanded) next.delete(String(node.key))
            else next.add(String(node.key))
            setFolded(next)
          }}
          treeData={treeData}
          selectedKeys={shownId === null ? [] : [shownId]}
          onSelect={(_, { node }) => {
            if (node.isLeaf === true) onShow(String(node.key))
          }}
          onActiveChange={(key) => {
            clearTimeout(resting.current)
            // The types leave out that it is null when the cursor leaves.
            const id = String(key)
            cursor.current = leaves.has(id) || groups.some((group) => group.key === id) ? id : null
            if (leaves.has(id)) resting.current = setTimeout(() => onShow(id), restMs)
          }}
          expandAction="click"
        />
      )}
    </div>
  )
}
