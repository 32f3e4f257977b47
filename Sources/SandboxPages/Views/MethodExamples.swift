import Billing
import HTML
import Localization
import SandboxProcessor
import Web

/// The documented numbers of one way to pay: following one fills in the form.
struct MethodExamples: View {
    let say: SandboxPhrases
    let kind: PaymentMethod.Kind
    let here: String
    let suffix: String

    var body: Markup {
        let methods = TestMethod.all.filter { $0.facts.kind == kind && $0.number != nil }
        if !methods.isEmpty {
            details(.class("card examples")) {
                summary { say.examples(kind) }
                ul {
                    for method in methods {
                        li {
                            a(
                                .href(
                                    "\(here)\(suffix.isEmpty ? "?" : suffix + "&")kind=\(kind.rawValue)&example=\(method.name)"
                                )
                            ) {
                                span(.class("number")) { method.shownNumber }
                                span(.class("what")) { say.what(method) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension TestMethod {
    var shownNumber: String { facts.kind == .card ? TestMethod.grouped(number ?? "") : number ?? "" }
}
