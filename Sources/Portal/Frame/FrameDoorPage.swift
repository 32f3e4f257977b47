import HTML
import Localization
import Web

/// In a frame, of who is not in the portal: its door is in a window of its own, where its address is seen (S11).
struct FrameDoorPage: View {
    let frame: PageFrame
    let address: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.frameDoorTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.frameDoorTitle }
                    p(.class("muted")) { say.frameDoor(frame.merchant) }
                }
                div(.class("actions")) { LinkButton(say.openPortal, to: address, .primary, leavesFrame: true) }
            }
        }
    }
}

/// In a frame, on the way to another site: the whole window goes there.
struct FrameExitPage: View {
    let frame: PageFrame
    let address: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.frameExitTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.frameExitTitle }
                    p(.class("muted")) { say.frameExit }
                }
                div(.class("actions")) { LinkButton(say.frameExitButton, to: address, .primary, leavesFrame: true) }
            }
        }
    }
}
