import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// The ways in which one thing can be paid, ready to print; the first is the one to take.
struct WaysToPay: Sendable {
    let ways: [Way]

    struct Way: Sendable {
        let label: String
        let address: String
        var fields: [Field] = []
        /// Whether it leads to the processor's page.
        var leavesHere = true
    }

    struct Field: Sendable {
        let name: String
        let value: String
    }

    /// Whether the way to take leads to the processor's page.
    var leaveHere: Bool { ways.first?.leavesHere ?? false }

    /// - Returns: nil for what is on its way, and where it cannot be paid here.
    init?(_ owed: Owed, _ context: CustomerContext) {
        guard context.may(.seePayments), owed.isPayable else { return nil }
        let (say, paths) = (context.say, context.paths)
        let amount = context.reader.money(owed.invoice.amountRemaining)
        let checkout = paths.pay(owed.invoice.id)
        func otherwise(_ label: String, _ fields: [Field] = []) -> [Way] {
            context.may(.checkOut) ? [Way(label: label, address: checkout, fields: fields)] : []
        }
        if owed.standing == .toBeConfirmed {
            let canLeave = context.capabilities.contains(.cancel)
            ways =
                [Way(label: say.actionMailButton, address: checkout)]
                + (canLeave ? otherwise(say.tryAnotherWay, [.insteadOfWaiting]) : [])
        } else if let offer = owed.offer, let method = owed.method, context.takes(method) {
            ways =
                [
                    Way(
                        label: say.payWith(amount, context.words(method).short),
                        address: paths.charge(owed.invoice.id), fields: offer.fields, leavesHere: false)
                ] + otherwise(say.useAnother)
        } else if owed.refusal != nil, context.may(.addMethods) {
            ways =
                [Way(label: say.changeCard, address: paths.methods, fields: [.becomesDefault])]
                + otherwise(say.tryAnotherWay)
        } else {
            ways = otherwise(say.payAmount(amount))
            if ways.isEmpty { return nil }
        }
    }
}

extension WaysToPay.Field {
    /// What waits for its customer is given up first.
    static let insteadOfWaiting = WaysToPay.Field(name: "instead", value: "on")
    /// What is added is meant to pay everything.
    static let becomesDefault = WaysToPay.Field(name: "default", value: "on")
}

extension CustomerContext {
    /// The most instalments of their bank's that may be chosen at the processor's page; nil for none.
    var instalments: Int64? {
        may(.checkOut) && capabilities.contains(.instalments) && features.methodKinds.contains(.card)
            ? features.bankInstalments?.maximum : nil
    }
}

extension WaysToPay {
    /// That what is paid at the processor's page may be paid in instalments of the customer's bank; nil where it may not.
    static func instalments(_ context: CustomerContext, of owed: Owed) -> String? {
        guard owed.standing != .toBeConfirmed, let most = context.instalments else { return nil }
        return context.say.bankInstalments(context.reader.number(most))
    }
}

/// The buttons of ``WaysToPay``.
struct PayButtons: View {
    let ways: WaysToPay
    let token: String
    /// What is paid, for who cannot see what stands beside the buttons.
    var about: String?
    /// How much the way to take weighs.
    var first = Weight.primary

    var body: Markup {
        for (index, way) in ways.ways.enumerated() {
            PostButton(
                way.label, to: way.address, token: token, index == 0 ? first : .secondary, about: about,
                fields: way.fields.map { ($0.name, $0.value) })
        }
    }
}

extension CustomerContext {
    /// Whether the merchant lets this customer pay with such a method (S70).
    func takes(_ method: PaymentMethod) -> Bool { features.methodKinds.contains(method.facts.kind) }
}

extension PaymentOffer {
    /// How it travels with the button, and back.
    var fields: [WaysToPay.Field] {
        [
            .init(name: "method", value: method.rawValue), .init(name: "amount", value: String(money.amount)),
            .init(name: "currency", value: money.currency.code), .init(name: "after", value: String(after)),
        ]
    }

    init?(_ form: FormBody) {
        guard let money = form.money, let after = Int(form.text("after")) else { return nil }
        self.init(method: PaymentMethod.ID(form.text("method")), money: money, after: after)
    }
}
