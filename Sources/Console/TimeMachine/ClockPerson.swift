import Billing
import HTML
import Localization
import Web

/// One customer at the date of their clock: what they see, what was mailed to them, what they owe and pay, and what programs
/// were told.
struct ClockPerson: View {
    let page: CustomerPage
    let texts: [CustomerNotification.ID: KeptLetter]
    /// By what they tell of.
    let deliveries: [Event.ID: [WebhookDelivery]]

    var customer: Customer { page.customer }
    private var say: any Language { page.say }
    private var words: CustomerWords { page.words }

    var body: Markup {
        Card(say.consoleCustomerSees(words.name), id: "standing") {
            DataList(words.facts.map { DataList.Fact($0.label, $0.value) }, inARow: true)
            div(.class("actions")) {
                if page.mayView { LinkButton(say.consoleViewAs, to: page.paths.viewAs(customer.id)) }
                LinkButton(say.consoleCustomerPage, to: page.paths.customer(customer.id))
            }
        }
        page.subscriptions
        inbox
        page.invoices
        page.payments
        events
    }

    private var inbox: Card {
        let letters = page.record.letters
        return Card(say.consoleInbox, id: "inbox") {
            if letters.isEmpty {
                p(.class("muted")) { say.consoleNoMailYet }
            } else {
                ul(.class("stack tight")) { for letter in letters { li { self.letter(letter) } } }
            }
        }
    }

    @MarkupBuilder private func letter(_ letter: CustomerNotification) -> Markup {
        let kept = texts[letter.id]
        let state = Badge(say.consoleLetterState(letter.state.standing), letter.state.tone)
        if let kept {
            details {
                summary { kept.subject }
                pre(.class("source"), .tabindex(0)) { kept.text(sayingForLinks: say.consoleLinkInLetter) }
            }
        } else {
            p { say.title(of: letter.kind) }
        }
        p(.class("small muted")) {
            words.moment(letter.createdAt) + " "
            state
        }
    }

    private var events: Card {
        let them = page.record.events
        return Card(say.consoleEventsAndDeliveries, id: "events", kind: them.isEmpty ? .plain : .flush) {
            if them.isEmpty {
                p(.class("muted")) { say.consoleNoEventsYet }
            } else {
                DataTable(
                    say.consoleEventsAndDeliveries,
                    columns: [
                        .init(say.dateColumn, .lead), .init(say.consoleEvent, .name), .init(say.consoleDeliveries),
                    ],
                    rows: them.map { event -> [Markup] in
                        [
                            .text(words.moment(event.at)),
                            a(.href(page.paths.event(event.id))) { code { event.kind.rawValue } },
                            sent(of: event.id),
                        ]
                    })
            }
        }
    }

    private func sent(of event: Event.ID) -> Markup {
        let them = deliveries[event] ?? []
        guard !them.isEmpty else { return .text("–") }
        return markup {
            for delivery in them {
                a(.href(page.paths.delivery(delivery.id, to: delivery.endpoint))) { Badge(delivery.state, in: say) }
            }
        }
    }
}
