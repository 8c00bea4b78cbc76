import { Modal } from 'antd'
import { keys } from '#renderer/strings/keys.ts'
import { showKeySheet, useNavigation } from '#renderer/ui/navigation.ts'
import './keys.css'

/** All keys at a glance (F1). */
export function KeySheet() {
  const isOpen = useNavigation((state) => state.isKeySheetOpen)
  return (
    <Modal
      title={keys.title}
      open={isOpen}
      onCancel={() => showKeySheet(false)}
      footer={null}
      width={760}
      style={{ top: 24 }}
    >
      <div className="keys" data-testid="key-sheet">
        {keys.groups.map((group) => (
          <section key={group.name}>
            <h2>{group.name}</h2>
            <dl>
              {group.rows.map(([key, effect]) => (
                <div key={key}>
                  <dt>
                    {key.split('　').map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{effect}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="keys-note">{keys.note}</p>
    </Modal>
  )
}
