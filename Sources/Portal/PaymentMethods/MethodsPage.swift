import HTML
import Localization
import Web
import Wording

/// The ordered list of methods, the first with its star (S55–S62).
struct MethodsPage: View {
    var frame: PageFrame
    /// Which of them is charged.
    let intro: String
    let methods: [Entry]
    /// Nil when this portal does not let methods be added.
    let adding: Adding?
    /// Nil where a refused charge does not go on to another method.
    let fallback: FallbackCard?
    let token: String
    /// Nil where there is nothing to put in order, or that is not allowed.
    var ordering: Ordering? = nil

    struct Entry: Sendable {
        let words: MethodWords
        let isDefault: Bool
        /// Why its last charge was refused, where that is still owed.
        let refusal: String?
        /// Where it is made the default; nil when it is, or when that is not allowed.
        let makeDefault: Way?
        let delete: String?
    }

    /// What there is to ask first: whether it pays what is owed, or for subscriptions with a method of their own too.
    enum Way: Sendable {
        case atOnce(String)
        case asking(String)
    }

    struct Adding: Sendable {
        let address: String
        /// "Agregar método de pago", or "Cambiar tarjeta" when the one that is charged has just been refused.
        let label: String
        /// What a first one does; nil where there is one.
        let advice: String?
        /// Whether it can be made the default on the way (S68).
        let offersDefault: Bool
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.methodsSection) {
            div(.class("page-head")) {
                div {
                    h1 { say.methodsSection }
                    if !methods.isEmpty { p(.class("lede")) { intro } }
                }
            }
            if methods.isEmpty {
                Card {
                    EmptyState(
                        .card, say.noMethodsYet, text: adding?.advice,
                        action: markup {
                            if let adding {
                                PostButton(adding.label, to: adding.address, token: token, .primary, icon: .plus)
                            }
                        })
                }
            } else {
                Card(kind: .flush) {
                    ol(.class("tiles"), .id("method-list")) {
                        for (index, entry) in methods.enumerated() {
                            li(ordering.map { .data("method", $0.methods[index].rawValue) } ?? .none) {
                                tile(entry, at: index)
                            }
                        }
                    }
                }
                if let ordering { orderForm(ordering) }
            }
            if let adding {
                if !methods.isEmpty { Card { addingForm(adding) } }
                Assurance(say.addMethodHint)
            }
            if let fallback { fallback }
        }
    }

    /// On the way out to the processor: whether what is added there pays everything from then on (S68).
    private func addingForm(_ adding: Adding) -> Markup {
        form(.action(adding.address), .post, .class("stack")) {
            input(.type(.hidden), .name(CSRF.field), .value(token))
            if adding.offersDefault {
                CheckField(WaysToPay.Field.becomesDefault.name, label: say.useForAll, isChecked: true)
            }
            SubmitButton(adding.label, icon: .plus)
        }
    }

    private func tile(_ entry: Entry, at index: Int) -> MethodTile {
        entry.words.tile(isDefault: entry.isDefault, refusal: entry.refusal, say) {
            if let ordering { moveUp(entry, at: index, ordering) }
            switch entry.makeDefault {
            case .atOnce(let address):
                PostButton(say.useAsDefault, to: address, token: token, .quiet, about: entry.words.title)
            case .asking(let address):
                LinkButton(say.useAsDefault, to: address, .quiet, about: entry.words.title)
            case nil: Markup.empty
            }
            if let address = entry.delete { ActionLink(say.delete, to: address, about: entry.words.title) }
        }
    }
}
