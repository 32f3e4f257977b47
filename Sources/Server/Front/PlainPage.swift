import HTML
import Web

/// `/` of a server that serves: what this is, and where to go. It names no merchant: who has a portal here is theirs to say.
struct PlainPage: View {
    let visitor: FrontVisitor

    var body: Markup {
        let say = visitor.say
        return PageLayout(visitor.frame(), title: say.plainTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.plainTitle }
                    p { say.plainText }
                    p(.class("muted")) { say.plainWithoutLink }
                }
            }
            Card(say.forMerchants) {
                p(.class("muted")) { say.forMerchantsText }
                p { ActionLink("/openapi.json", to: "/openapi.json", icon: .download) }
            }
        }.body
    }
}
