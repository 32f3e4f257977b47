import HTML
import Localization
import Web

/// There is no way in here: the merchant's portal is off (S02), or is opened only from the merchant's own site (S06).
struct PortalOffPage: View {
    let frame: PageFrame
    let isOff: Bool

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: isOff ? say.portalOffTitle : say.enterElsewhereTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.info.markup }
                    h1 { isOff ? say.portalOffTitle : say.enterElsewhereTitle }
                    p(.class("muted")) { isOff ? say.portalOff(frame.merchant) : say.enterElsewhere(frame.merchant) }
                    if isOff { p(.class("muted")) { say.askMerchant(frame.merchant) } }
                }
            }
        }
    }
}
