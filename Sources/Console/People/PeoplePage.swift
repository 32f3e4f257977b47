import Access
import HTML
import Localization
import Web

/// Who works for a merchant, and who is invited (S89).
struct PeoplePage: View {
    let frame: ConsoleFrame
    let paths: ConsolePaths
    let members: [(Person, Membership)]
    let invitations: [Invitation]
    /// Who reads.
    let own: Person.ID
    let reader: Reader
    let mayChange: Bool
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.people)) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.people) }
                    p(.class("lede")) { say.consolePeopleIntro }
                }
                if mayChange { LinkButton(say.consoleInvite, to: paths.newInvitation, .primary, icon: .plus) }
            }
            Card(kind: .flush) { table }
            if !invitations.isEmpty {
                RowGroup(say.consoleInvitationsTitle, id: "invitations") {
                    for invitation in invitations { row(invitation) }
                }
            }
        }
    }

    private var table: DataTable {
        DataTable(
            say.consoleSection(.people),
            columns: [
                .init(say.consolePersonColumn, .lead), .init(say.emailLabel, .name), .init(say.consoleRoleColumn),
                .init(say.consoleSecondFactorColumn, isNamedInCards: true),
                .init(say.consoleSinceColumn, isNamedInCards: true),
            ],
            rows: members.map { person, membership in
                [
                    name(of: person), .text(person.email), .text(say.consoleRole(membership.role.word)),
                    .text(person.hasSecondFactor ? say.consoleHasSecondFactor : say.consoleLacksSecondFactor),
                    .text(reader.shortDate(membership.createdAt)),
                ]
            })
    }

    private func name(of person: Person) -> Markup {
        markup {
            if mayChange {
                a(.href(paths.member(person.id))) { person.name }
            } else {
                person.name
            }
            if person.id == own { span(.class("muted small")) { " (\(say.consoleYou))" } }
        }
    }

    private func row(_ invitation: Invitation) -> Row {
        Row(
            invitation.email,
            detail: say.consoleRole(invitation.role.word) + " · "
                + say.consoleInvitationEnds(reader.shortDate(invitation.expiresAt))
        ) {
            if mayChange {
                PostButton(
                    say.consoleWithdrawInvitation, to: paths.invitationRemoval(invitation.id), token: token, .quiet,
                    about: invitation.email)
            }
        }
    }
}
