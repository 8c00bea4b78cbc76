import { Tree } from 'antd'
import type { GetRef, TreeDataNode } from 'antd'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { TemplateSummary } from '#contract/template-list.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates as words } from '#renderer/strings/templates.ts'
import { useHeight } from '#renderer/ui/use-height.ts'
import { chooseTemplate } from './bulk.ts'
import { Marked } from './Marked.tsx'
import { TemplateBadges } from './TemplateBadges.tsx'
import { TemplateName } from './TemplateName.tsx'
import { useTemplates } from './templates-store.ts'
import type { TemplateGroup } from './tree-data.ts'

/** How long the cursor rests on a row before its template is shown, so that a held key does not open every one on its way. */
const restMs = 150

const Leaf = memo(function Leaf({
  template,
  hits,
  onChoose,
}: {
  template: TemplateSummary
  hits: readonly string[]
  onChoose(id: string, isRange: boolean): void
}) {
  const isChosen = useTemplates(({ chosen }) => chosen.has(template.id))
  return (
    <span className="tree-leaf" data-testid="template-row" data-chosen={isChosen} title={template.name}>
      <input
        type="checkbox"
        className="tree-choice"
        tabIndex={-1}
        checked={isChosen}
        aria-label={words.bulk.choose(template.name)}
        title={words.bulk.hint}
        readOnly
        onClick={(event) => {
          event.stopPropagation()
          onChoose(template.id, event.shiftKey)
        }}
      />
      <span className="tree-name">
        <TemplateName name={template.name} hits={hits} />
      </span>
      {template.excerpt !== undefined && (
        <span className="tree-excerpt" data-testid="excerpt">
          <Marked text={template.excerpt} words={hits} />
        </span>
      )}
      <span className="tree-facts">
        <span>{words.uses(template.uses)}</span>
        <span>{longDate(template.lastUse)}</span>
        <TemplateBadges template={template} />
      </span>
    </span>
  )
})

function GroupTitle({ group }: { group: TemplateGroup }) {
  return (
    <span className="tree-group">
      <span>{group.kind === 'structure' ? group.label : words.groupOf(group.label)}</span>
      <span className="tree-count">{group.templates.length}</span>
    </span>
  )
}

/** The rows of the tree from their keys: a group and its templates in each line. */
function rowsOf(order: string): TreeDataNode[] {
  return order.split('\n').map((line) => {
    const [key = '', ...ids] = line.split(' ')
    return { key, selectable: false, children: ids.map((id) => ({ key: id, isLeaf: true })) }
  })
}

export interface TemplateTreeProps {
  groups: readonly TemplateGroup[]
  shownId: string | null
  /** Words that are searched for. */
  hits: readonly string[]
  onShow(templateId: string): void
}

/**
 * Structures and passages by part, with how often and when they were last used. Only what is seen is drawn. One stop of the Tab
 * key; arrows move inside and show what they rest on.
 */
export function TemplateTree({ groups, shownId, hits, onShow }: TemplateTreeProps) {
  const box = useRef<HTMLDivElement>(null)
  const tree = useRef<GetRef<typeof Tree>>(null)
  const height = useHeight(box)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  // The tree takes long to lay out thousands of rows, and does so for a new list alone: while the same rows stand in the same order it keeps its own.
  const order = groups.map((group) => [group.key, ...group.templates.map(({ id }) => id)].join(' ')).join('\n')
  const treeData = useMemo(() => rowsOf(order), [order])
  const ids = useMemo(
    () => treeData.flatMap(({ children = [] }) => children.map(({ key }) => String(key))),
    [treeData],
  )
  const choose = useCallback((id: string, isRange: boolean) => chooseTemplate(ids, id, isRange), [ids])
  const shown = useMemo(() => {
    const byKey = new Map<string, TemplateGroup | TemplateSummary>()
    for (const group of groups) {
      byKey.set(group.key, group)
      for (const template of group.templates) byKey.set(template.id, template)
    }
    return byKey
  }, [groups])
  const expanded = useMemo(
    () => treeData.map(({ key }) => String(key)).filter((key) => !folded.has(key)),
    [treeData, folded],
  )
  // Drawn for what is seen alone, of thousands.
  const draw = useCallback(
    ({ key }: TreeDataNode) => {
      const row = shown.get(String(key))
      if (row === undefined) return null
      return 'templates' in row ? (
        <GroupTitle group={row} />
      ) : (
        <Leaf template={row} hits={hits} onChoose={choose} />
      )
    },
    [shown, choose, hits],
  )
  const leaves = useMemo(() => new Set(ids), [ids])
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  const isSeen = shownId !== null && leaves.has(shownId) && height > 0
  useEffect(() => {
    if (isSeen && shownId !== null) tree.current?.scrollTo({ key: shownId, align: 'auto' })
  }, [isSeen, shownId])

  // After a click the tree's own cursor stands nowhere, and arrows would begin at the top.
  const cursor = useRef<string | null>(null)
  const press = (event: KeyboardEvent) => {
    if (event.code === 'Space' && !event.nativeEvent.isComposing && shownId !== null && isSeen) {
      event.preventDefault()
      event.stopPropagation()
      choose(shownId, event.shiftKey)
      return
    }
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
          expandedKeys={expanded}
          onExpand={(_, { node, expanded: isOpen }) => {
            const next = new Set(folded)
            if (isOpen) next.delete(String(node.key))
            else next.add(String(node.key))
            setFolded(next)
          }}
          treeData={treeData}
          titleRender={draw}
          selectedKeys={shownId === null ? [] : [shownId]}
          onSelect={(_, { node, nativeEvent }) => {
            if (node.isLeaf !== true) return
            const isAdding = nativeEvent.ctrlKey || nativeEvent.metaKey
            if (isAdding || nativeEvent.shiftKey) choose(String(node.key), !isAdding)
            else onShow(String(node.key))
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
