import Billing
import HTML
import Localization
import Web

/// The portal's configurations, the default one first, page by page, with what each takes away (S87).
struct ConfigurationsPage: View {
    let frame: ConsoleFrame
    let paths: ConsolePaths
    let configurations: [PortalConfiguration]
    let pager: ListPager
    let mayChange: Bool

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleConfigurationsTitle) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleConfigurationsTitle }
                    p(.class("lede")) { say.consoleConfigurationsIntro }
                }
                if mayChange {
                    LinkButton(say.consoleNewConfiguration, to: paths.newConfiguration, .primary, icon: .plus)
                }
            }
            Card(kind: .flush) { table }
            pager.links(say.consoleConfigurationsTitle, in: say)
            p { ActionLink(say.consoleSection(.portalSettings), to: paths.portal, icon: .back) }
        }
    }

    private var table: DataTable {
        DataTable(
            say.consoleConfigurationsTitle,
            columns: [
                .init(say.consoleConfigurationName, .lead), .init(say.consoleConfigurationState),
                .init(say.consoleWithoutLabel, .name, isNamedInCards: true),
            ],
            rows: configurations.map { it in
                [
                    markup { a(.href(paths.configuration(it.id))) { it.consoleName(in: say) } },
                    ConfigurationBadge(configuration: it, say: say).body,
                    .text(Self.missing(in: it, say) ?? "–"),
                ]
            })
    }

    /// What whole permissions it does not give.
    private static let told: [PortalSwitch] = [
        .signInPage, .methods, .pendingPayments, .invoices, .downloads, .subscriptions, .pause, .cancel, .details,
    ]

    /// - Returns: nil when it gives all of them.
    private static func missing(in it: PortalConfiguration, _ say: any Language) -> String? {
        let missing = told.filter { !$0.isOn(in: it) }.map { say.consoleSwitch($0) }
        return missing.isEmpty ? nil : missing.joined(separator: " · ")
    }
}
