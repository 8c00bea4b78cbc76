import { Empty, Tree } from 'antd'
import type { TreeDataNode } from 'antd'
import { useMemo, useRef } from 'react'
import type { TemplateSummary } from '#contract/requests.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates as words } from '#renderer/strings/templates.ts'
import { useHeight } from '#renderer/ui/use-height.ts'
import { TemplateName } from './TemplateName.tsx'
import { groupTemplates } from './tree-data.ts'

function Leaf({ template }: { template: TemplateSummary }) {
  return (
    <span className="tree-leaf" data-testid="template-row" title={template.name}>
      <span className="tree-name">
        <TemplateName name={template.name} />
      </span>
      <span className="tree-facts">
        <span>{words.uses(template.uses)}</span>
        <span>{longDate(template.lastUse)}</span>
      </span>
    </span>
  )
}

export interface TemplateTreeProps {
  templates: readonly TemplateSummary[]
  shownId: string | null
  onShow(templateId: string): void
}

/** Structures and passages by part, with how often and when they were last used. Only what is seen is drawn. */
export function TemplateTree({ templates, shownId, onShow }: TemplateTreeProps) {
  const box = useRef<HTMLDivElement>(null)
  const height = useHeight(box)
  const groups = useMemo(() => groupTemplates(templates), [templates])
  const treeData: TreeDataNode[] = groups.map((group) => ({
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
  }))
  return (
    <div className="tree-box" ref={box}>
      {groups.length === 0 && <Empty description={words.nothingFound} />}
      {height > 0 && groups.length > 0 && (
        <Tree
          aria-label={words.tree}
          blockNode
          virtual
          height={height}
          motion={false}
          defaultExpandedKeys={groups.map((group) => group.key)}
          treeData={treeData}
          selectedKeys={shownId === null ? [] : [shownId]}
          onSelect={(_, { node }) => {
            if (node.isLeaf === true) onShow(String(node.key))
          }}
          expandAction="click"
        />
      )}
    </div>
  )
}
