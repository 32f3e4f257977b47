import Billing
import HTML
import Localization
import Web

/// Which letters there are, by what they are about, and who can do without them.
struct NotificationsPage: View {
    let frame: ConsoleFrame
    let paths: ConsolePaths
    let seesSent: Bool
    /// Those with words of the merchant's, in any language.
    let worded: Set<CustomerNotification.Kind>
    let silenced: Set<CustomerNotification.Kind>

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.notifications), width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.notifications) }
                    p(.class("lede")) { say.consoleLettersIntro }
                }
                if seesSent { LinkButton(say.consoleSentTitle, to: paths.sentLetters, icon: .mail) }
            }
            for group in Group.all { card(group) }
            p(.class("muted small")) { say.consoleLettersThatAreFixed }
        }.body
    }

    private func card(_ group: Group) -> Card {
        Card(say.consoleLetterGroup(group.name), id: "letters-" + group.name.rawValue, kind: .flush) {
            DataTable(
                say.consoleLetterGroup(group.name),
                columns: [
                    .init(say.consoleLetterColumn, .lead), .init(say.consoleLetterChoiceColumn),
                    .init(say.consoleLetterTextColumn),
                    .init(say.consoleLetterPreview, .actions),
                ],
                rows: group.letters.map { kind in
                    [
                        .text(say.title(of: kind)), when(kind), text(kind),
                        ActionLink(say.consoleLetterPreview, to: paths.letter(kind), about: say.title(of: kind)).body,
                    ]
                })
        }
    }

    private func when(_ kind: CustomerNotification.Kind) -> Markup {
        guard silenced.contains(kind) else { return .text(say.consoleLetterChoice(.of(kind))) }
        return Badge(say.consoleLetterIsOff, .attention).body
    }

    /// Whose words it is in; nothing of one that says the same at every merchant.
    private func text(_ kind: CustomerNotification.Kind) -> Markup {
        kind.isWordedByMerchants ? .text(say.consoleLetterText(isOwn: worded.contains(kind))) : .text("–")
    }

    private struct Group {
        let name: ConsoleLetterGroup
        let letters: [CustomerNotification.Kind]

        static let all = ConsoleLetterGroup.allCases.map { name in
            Group(name: name, letters: CustomerNotification.Kind.allCases.filter { ConsoleLetterGroup.of($0) == name })
        }
    }
}

extension ConsoleLetterGroup {
    static func of(_ kind: CustomerNotification.Kind) -> ConsoleLetterGroup {
        switch kind {
        case .invoiceCreated, .paymentSucceeded, .partPaid, .refunded, .missedPeriods: .money
        case .paymentFailed, .actionRequired, .incompletePayment, .paymentPlanAgreed, .paymentPlanReminder,
            .paymentPlanBroken:
            .debt
        case .trialWillEnd, .subscriptionCanceled, .cancellationUndone, .retentionOfferTaken, .changeRefused,
            .planChanged, .planKept, .subscriptionPaused, .subscriptionResumed:
            .subscriptions
        case .methodAdded, .methodRemoved, .cardExpiring: .methods
        case .signIn, .emailChanged, .confirmEmail, .passwordChanged, .passwordRemoved, .freshLink: .access
        case .confirmCopy, .copyAdded, .invoiceCopy, .copiesEnded, .deletionRequested: .others
        }
    }
}

extension ConsoleLetterChoice {
    static func of(_ kind: CustomerNotification.Kind) -> ConsoleLetterChoice {
        switch kind.standing {
        case .chosen: .customer
        case .always: .always
        case .toOthers: .others
        }
    }
}
