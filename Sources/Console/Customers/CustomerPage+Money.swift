import Billing
import HTML
import Localization
import Web
import Wording

extension CustomerPage {
    var subscriptions: Card {
        let them = record.overview.subscriptions
        return Card(say.consoleSection(.subscriptions), id: "subscriptions", kind: them.isEmpty ? .plain : .flush) {
            if them.isEmpty {
                p(.class("muted")) { say.consoleHasNoSubscriptions }
            } else {
                DataTable(
                    say.consoleSection(.subscriptions),
                    columns: [
                        .init(say.descriptionColumn, .lead), .init(say.statusColumn),
                        .init(say.consoleComesNext, .name),
                        .init(say.amountColumn, .money),
                    ],
                    rows: them.map { it in
                        [
                            a(.href(paths.subscription(it.id))) { words.plans.name(of: it) },
                            Badge(SubscriptionStanding(it), in: say).body,
                            .text(words.next(of: it) ?? "–"),
                            .text(words.price(of: it)),
                        ]
                    })
            }
        }
    }

    /// In their order: the first wears the star.
    var methods: Card {
        let them = record.overview.methods
        return Card(say.consoleCustomerMethods, id: "methods", kind: them.isEmpty ? .plain : .flush) {
            if them.isEmpty {
                p(.class("muted")) { say.consoleHasNoMethods }
            } else {
                ul(.class("tiles")) {
                    for (place, method) in them.enumerated() {
                        li { tile(method, isDefault: place == 0) }
                    }
                }
            }
        }
    }

    private func tile(_ method: PaymentMethod, isDefault: Bool) -> MethodTile {
        let told = words.words(of: method)
        return MethodTile(
            method.facts.kind == .card ? .card(method.facts.brand) : .bank, title: told.title, detail: told.detail,
            warning: told.warning, defaultLabel: isDefault ? say.defaultMethod : nil)
    }

    var invoices: Card {
        let them = record.overview.invoices.elements
        return Card(say.consoleSection(.invoices), id: "invoices", kind: them.isEmpty ? .plain : .flush) {
            if them.isEmpty {
                p(.class("muted")) { say.noInvoices }
            } else {
                DataTable(
                    say.consoleSection(.invoices),
                    columns: [
                        .init(say.invoiceColumn, .lead), .init(say.dateColumn), .init(say.statusColumn),
                        .init(say.amountColumn, .money),
                    ],
                    rows: them.map { invoice in
                        [
                            a(.href(paths.invoice(invoice.id))) { invoice.number ?? invoice.id.rawValue },
                            .text(words.reader.shortDate(invoice.finalizedAt ?? invoice.createdAt)),
                            Badge(words.standing(of: invoice), in: say).body,
                            .text(words.reader.money(invoice.total)),
                        ]
                    })
            }
        }
    }

    /// Every try, with what it was refused for.
    var payments: Card {
        let them = record.payments.elements.map { CustomerPaymentWords(entry: $0, reader: words.reader) }
        return Card(say.consoleSection(.payments), id: "payments", kind: them.isEmpty ? .plain : .flush) {
            if them.isEmpty {
                p(.class("muted")) { say.nothingPaidYet }
            } else {
                DataTable(
                    say.consoleSection(.payments),
                    columns: [
                        .init(say.dateColumn, .lead), .init(say.descriptionColumn, .name), .init(say.invoiceColumn),
                        .init(say.statusColumn), .init(say.amountColumn, .money),
                    ],
                    rows: them.map { told in
                        [
                            .text(words.moment(told.entry.at)),
                            markup {
                                told.title
                                if let detail = told.detail { p(.class("muted small")) { detail } }
                            },
                            a(.href(paths.invoice(told.entry.invoice.id))) { told.entry.invoice.number ?? "–" },
                            told.badge?.body ?? .empty,
                            .text(words.reader.money(told.entry.money)),
                        ]
                    })
            }
        }
    }
}
