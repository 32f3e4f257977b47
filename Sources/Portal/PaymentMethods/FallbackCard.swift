import HTML
import Localization
import Web

/// What a customer agrees to when a refused charge may go on to their other methods, and the button that says so.
struct FallbackCard: View {
    let say: any Language
    let address: String
    /// The day of the agreement; nil while there is none.
    let agreedOn: String?
    let token: String

    static let field = "agrees"

    var body: Markup {
        Card(say.fallbackTitle, id: "fallback") {
            p { say.fallbackTerms }
            if let agreedOn { p(.class("small muted")) { say.fallbackAgreedOn(agreedOn) } }
            PostButton(
                agreedOn == nil ? say.fallbackAgree : say.fallbackWithdraw, to: address, token: token,
                fields: agreedOn == nil ? [(Self.field, "1")] : [])
        }
    }
}
