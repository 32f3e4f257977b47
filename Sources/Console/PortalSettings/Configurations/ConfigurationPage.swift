import Billing
import HTML
import Localization
import Web

/// One configuration: what it allows, who has it, and the ways to it (S82–S87, S92).
struct ConfigurationPage: View {
    let frame: ConsoleFrame
    let paths: ConsolePaths
    let configuration: PortalConfiguration
    let form: ConfigurationForm
    var faults = FormFaults()
    let plans: [SoldPlan]
    /// What each plan costs, ready to print.
    let prices: [Product.ID: String]
    let facts: ConfigurationFacts
    let address: PortalAddress
    let snippets: PortalSnippets
    let assigned: ConfigurationCustomersCard
    /// Whether the reader may change anything here.
    let mayChange: Bool
    let token: String

    private var say: any Language { frame.language }
    private var title: String { configuration.consoleName(in: say) }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .reading, isRefused: !faults.isEmpty || assigned.isRefused) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    ConfigurationBadge(configuration: configuration, say: say)
                }
                p { ActionLink(say.consoleConfigurationsTitle, to: paths.configurations) }
            }
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            HTML.form(.action(paths.configuration(configuration.id)), .post, .class("stack"), .novalidate) {
                input(.type(.hidden), .name(CSRF.field), .value(token))
                fieldset(.disabled(if: !mayChange), .class("stack")) {
                    ConfigurationTextsCard(form: form, faults: faults, say: say)
                    ConfigurationSwitchCards(form: form, faults: faults, plans: plans, prices: prices, say: say)
                }
                if mayChange { div(.class("actions")) { SubmitButton(say.save) } }
            }
            if !facts.facts.isEmpty {
                Card(say.consoleByAPITitle, id: "by-api") {
                    p(.class("muted")) { say.consoleByAPIIntro }
                    DataList(facts.facts)
                }
            }
            linkCard
            PortalSnippetCard(snippets: snippets, say: say)
            assigned
            if mayChange, !configuration.isDefault { stateCard }
        }
    }

    private var linkCard: Card {
        Card(say.consoleConfigurationLinkTitle, id: "link") {
            if configuration.isActive, configuration.loginPageIsEnabled {
                p(.class("muted")) { say.consoleConfigurationLinkIntro }
                CopyText(
                    "configuration-link", label: say.consolePortalAddressLabel, text: address.url,
                    hint: say.consoleCopyHint)
                p { LinkButton(say.consoleOpenPortal, to: address.url) }
            } else {
                p(.class("muted")) { say.consoleConfigurationHasNoLink }
            }
        }
    }

    private var stateCard: Card {
        Card(say.consoleConfigurationState, id: "state") {
            div(.class("actions")) {
                if configuration.isActive {
                    LinkButton(say.consoleMakeDefault, to: paths.configurationDefault(configuration.id))
                    LinkButton(say.consoleDeactivate, to: paths.configurationOff(configuration.id), .danger)
                } else {
                    PostButton(say.consoleActivate, to: paths.configurationOn(configuration.id), token: token)
                }
            }
        }
    }
}

/// How one stands among the others.
struct ConfigurationBadge: View {
    let configuration: PortalConfiguration
    let say: any Language

    var body: Markup {
        if configuration.isDefault {
            Badge(say.consoleIsDefault, .progress)
        } else if configuration.isActive {
            Badge(say.consoleIsActive, .positive)
        } else {
            Badge(say.consoleIsInactive, .neutral)
        }
    }
}

extension PortalConfiguration {
    /// What its merchant calls it.
    func consoleName(in say: any Language) -> String {
        name ?? (isDefault ? say.consoleMainConfiguration : say.consoleUnnamedConfiguration)
    }
}
