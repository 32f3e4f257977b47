import Access
import HTML
import Localization
import Web

/// One of a merchant's people: what they are there, and the way out.
struct MemberPage: View {
    static let roleField = "role"

    let frame: ConsoleFrame
    let paths: ConsolePaths
    let person: Person
    let role: Role
    /// What was chosen, and what is wrong with it.
    let chosen: Role
    var error: String?
    /// What the reader may make somebody.
    let roles: [Role]
    let since: String
    let failures: SignInFailuresCard
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: person.name, width: .reading, isRefused: error != nil) {
            div(.class("page-head")) {
                div {
                    h1 { person.name }
                    p(.class("lede")) { person.email }
                }
                p { ActionLink(say.consoleSection(.people), to: paths.people) }
            }
            FormErrors(say.toCorrect(1), error.map { [(name: Self.roleField, message: $0)] } ?? [])
            Card {
                DataList(
                    [
                        .init(say.consoleRoleColumn, say.consoleRole(role.word)),
                        .init(
                            say.consoleSecondFactorColumn,
                            person.hasSecondFactor ? say.consoleHasSecondFactor : say.consoleLacksSecondFactor),
                        .init(say.consoleSinceColumn, since),
                    ], inARow: true)
            }
            Card {
                form(.action(paths.memberRole(person.id)), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    RoleChoices(legend: say.consoleChangeRole, chosen: chosen, roles: roles, error: error, say: say)
                    div(.class("actions")) { SubmitButton(say.consoleChangeRole) }
                }
            }
            failures
            p { LinkButton(say.consoleRemoveMember, to: paths.memberRemoval(person.id), .danger) }
        }
    }
}

/// What somebody may be, each with what that allows.
struct RoleChoices: View {
    let legend: String
    let chosen: Role?
    let roles: [Role]
    let error: String?
    let say: any Language

    var body: Markup {
        Choices(
            MemberPage.roleField, legend: legend, chosen: chosen?.rawValue,
            options: roles.map {
                .init($0.rawValue, say.consoleRole($0.word), detail: say.consoleRoleExplained($0.word))
            }, error: error
        ).body
    }
}
