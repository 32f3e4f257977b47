import HTML
import Localization
import Web

/// "¿Pagar ahora los $14.990 con Mastercard •••• 4444?", and what follows from it.
struct MethodOfferPage: View {
    let frame: PageFrame
    let amount: String
    let method: String
    let action: String
    let fields: [WaysToPay.Field]
    /// What was just added is only stored; with one that was there nothing happens.
    let wasThere: Bool
    /// Whether it is the default already, whatever is pressed here.
    let isDefault: Bool
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.offerTitle(amount, method), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.offerTitle(amount, method) }
                    p(.class("muted")) { isDefault ? say.offerIsDefault : say.offerMakesDefault }
                }
                div(.class("actions")) {
                    PostButton(
                        say.yesPay(amount), to: action, token: token, .primary,
                        fields: fields.map { ($0.name, $0.value) })
                    LinkButton(wasThere || isDefault ? say.notNow : say.onlyStore, to: back)
                }
            }
        }
    }
}
