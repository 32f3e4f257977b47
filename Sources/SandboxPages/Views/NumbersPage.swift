import Billing
import HTML
import SandboxProcessor
import Web

/// Everything the sandbox knows: what to type, which token a program names, and what happens.
struct NumbersPage: View {
    let say: SandboxPhrases
    let here: String

    var body: Markup {
        SandboxLayout(say, title: say.numbersTitle, here: here, isWide: true) {
            div(.class("stack tight")) {
                h1 { say.numbersTitle }
                p(.class("lede")) { say.numbersText }
            }
            for group in groups {
                Card(group.title) {
                    ul(.class("method-list")) {
                        for method in group.methods {
                            li {
                                span(.class("number")) {
                                    method.number == nil ? say.kind(.transfer) : method.shownNumber
                                }
                                div(.class("tokens")) {
                                    p { say.what(method) }
                                    p { code { method.token } }
                                }
                            }
                        }
                    }
                }
            }
        }.body
    }

    private var groups: [(title: String, methods: [TestMethod])] {
        [
            (say.approvedGroup, TestMethod.approved), (say.refusedAtOnceGroup, TestMethod.refusedAtOnce),
            (say.refusedLaterGroup, TestMethod.refusedLater), (say.attendedGroup, TestMethod.attended),
            (say.bankGroup, TestMethod.banks),
        ]
    }
}
