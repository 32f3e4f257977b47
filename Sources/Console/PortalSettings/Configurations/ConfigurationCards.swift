import Billing
import HTML
import Localization
import Web
import Wording

/// What is typed about a configuration.
struct ConfigurationTextsCard: View {
    let form: ConfigurationForm
    let faults: FormFaults
    let say: any Language

    var body: Markup {
        Card {
            for text in ConfigurationForm.Text.allCases {
                Field(
                    text.rawValue, label: text.label(in: say), value: form[text], type: text.isAddress ? .url : .text,
                    hint: text.hint(in: say), error: faults[text.rawValue], isRequired: false,
                    optionalMark: say.optional, .autocomplete(.off), .maxlength(text.limit),
                    .autofocus(if: faults.isFirst(text.rawValue)))
            }
        }.body
    }
}

/// What is ticked: a card for each subject, in the order of the portal.
struct ConfigurationSwitchCards: View {
    let form: ConfigurationForm
    let faults: FormFaults
    let plans: [SoldPlan]
    let prices: [Product.ID: String]
    let say: any Language

    var body: Markup {
        h2 { say.consolePermissionsTitle }
        p(.class("muted")) { say.consolePermissionsIntro }
        for group in PortalSwitchGroup.allCases {
            Card {
                boxes(group)
                switch group {
                case .cancellation: cancellation
                case .plans: products
                case .signIn, .methods, .payments, .invoices, .subscriptions, .details: Markup.empty
                }
            }
        }
    }

    private func boxes(_ group: PortalSwitchGroup) -> CheckGroup {
        let names = group.switches.map(\.rawValue)
        return CheckGroup(
            legend: say.consoleSwitchGroup(group),
            boxes: group.switches.map { box in
                CheckGroup.Checkbox(
                    name: box.rawValue, label: say.consoleSwitch(box), detail: say.consoleSwitchDetail(box),
                    isChecked: form.switches.contains(box))
            },
            error: names.lazy.compactMap { faults[$0] }.first, isFocused: names.contains { faults.isFirst($0) })
    }

    @MarkupBuilder private var cancellation: Markup {
        Notice(say.consoleCancelCaution, .neutral)
        Choices(
            ConfigurationForm.cancelMode, legend: say.consoleCancelModeLabel, chosen: form.cancelMode,
            options: [
                .init(
                    Cancellation.Effect.atPeriodEnd.rawValue, say.consoleCancelAtPeriodEnd,
                    detail: say.consoleCancelAtPeriodEndDetail),
                .init(
                    Cancellation.Effect.immediately.rawValue, say.consoleCancelAtOnce,
                    detail: say.consoleCancelAtOnceDetail),
            ],
            error: faults[ConfigurationForm.cancelMode])
        CheckGroup(
            legend: say.consoleReasonsLabel,
            boxes: Cancellation.Reason.allCases.map { reason in
                CheckGroup.Checkbox(
                    name: ConfigurationForm.name(of: reason), label: reason.label(in: say),
                    isChecked: form.reasons.contains(reason))
            },
            error: faults[firstReason], isFocused: faults.isFirst(firstReason))
        SelectField(
            ConfigurationForm.publicCancellation, label: say.consolePublicCancellationLabel,
            value: form.publicCancellation,
            options: CancellationPreset.allCases.map { (value: $0.rawValue, label: $0.label(in: say)) },
            empty: say.consolePublicByCountry, hint: say.consolePublicCancellationHint, isRequired: false)
    }

    private var firstReason: String { ConfigurationForm.name(of: Cancellation.Reason.allCases[0]) }

    @MarkupBuilder private var products: Markup {
        if plans.isEmpty {
            p(.class("muted")) { say.consoleNoPlansYet }
        } else {
            CheckGroup(
                legend: say.consolePlansLabel,
                boxes: plans.map { plan in
                    CheckGroup.Checkbox(
                        name: ConfigurationForm.name(ofProduct: plan.product.id.rawValue), label: plan.product.name,
                        detail: prices[plan.product.id], isChecked: form.products.contains(plan.product.id.rawValue))
                },
                error: nil, isFocused: false)
        }
    }
}

extension ConfigurationForm.Text {
    fileprivate var isAddress: Bool {
        switch self {
        case .name, .headline: false
        case .returnURL, .privacyURL, .termsURL: true
        }
    }
}

extension Cancellation.Reason {
    /// As the customers' page says it.
    fileprivate func label(in say: any Language) -> String {
        CancellationCause(rawValue: rawValue).map { say.reason($0) } ?? rawValue
    }
}

extension CancellationPreset {
    fileprivate func label(in say: any Language) -> String {
        switch self {
        case .off: say.consolePublicOff
        case .argentina: say.consolePublicArgentina
        case .europeanUnion: say.consolePublicEurope
        }
    }
}
