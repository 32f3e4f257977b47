import Billing
import HTML
import Localization
import Web

/// The customers who have a configuration as their own, and the question for another one (S92).
struct ConfigurationCustomersCard: View {
    static let field = "customer"

    let configuration: PortalConfiguration
    let paths: ConsolePaths
    let customers: [Customer]
    /// How many are shown, where there are more.
    let shownOfMore: String?
    /// What was typed, and what is wrong with it.
    var typed = ""
    var error: String?
    let mayChange: Bool
    let token: String
    let say: any Language

    var isRefused: Bool { error != nil }

    var body: Markup {
        Card(say.consoleAssignedTitle, id: "customers") {
            p(.class("muted")) { say.consoleAssignedIntro }
            if customers.isEmpty {
                p { say.consoleNobodyAssigned }
            } else {
                ul(.class("rows")) { for customer in customers { row(customer) } }
                if let shownOfMore { p(.class("small muted")) { say.consoleAssignedMore(shownOfMore) } }
            }
            if mayChange, configuration.isActive {
                form(
                    .action(paths.configurationCustomers(configuration.id)), .post, .class("stack"), .novalidate
                ) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        Self.field, label: say.consoleAssignLabel, value: typed, hint: say.consoleAssignHint,
                        error: error, .autocomplete(.off), .autocapitalize("none"), .spellcheck(false),
                        .maxlength(254), .autofocus(if: isRefused))
                    SubmitButton(say.consoleAssign, .secondary)
                }
            }
        }.body
    }

    private func row(_ customer: Customer) -> Row {
        Row(
            customer.consoleName, to: paths.customer(customer.id),
            detail: customer.details.name == nil ? nil : customer.details.email
        ) {
            if mayChange {
                PostButton(
                    say.consoleUnassign, to: paths.configurationCustomer(customer.id, configuration.id),
                    token: token, .quiet, about: customer.consoleName)
            }
        }
    }
}

extension Customer {
    /// What its merchant's people call them: by name, by address, or by id.
    var consoleName: String { details.name ?? details.email ?? id.rawValue }
}
