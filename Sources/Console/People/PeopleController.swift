import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// Who works for a merchant and what each may do (S89). Changes ask for a fresh factor (S3).
struct PeopleController: Sendable {
    let console: ConsoleMiddleware

    var people: People { People(console.billing, hasher: console.hasher) }

    var routes: [ConsoleRoute] {
        [
            console.page("/people", .peopleRead, about: "person", list),
            console.page("/people/new", .peopleWrite, about: "invitation", ask),
            console.action("/people/invitations", .peopleWrite, about: "invitation", isSensitive: true, invite),
            console.action(
                "/people/invitations/:id/removal", .peopleWrite, about: "invitation", isSensitive: true, withdraw),
            console.page("/people/:id", .peopleWrite, about: "person", show),
            console.action("/people/:id/role", .peopleWrite, about: "person", isSensitive: true, change),
            console.page("/people/:id/removal", .peopleWrite, about: "person", askRemoval),
            console.action("/people/:id/removal", .peopleWrite, about: "person", isSensitive: true, remove),
        ]
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        PeoplePage(
            frame: context.frame(.people), paths: context.paths,
            members: try await people.members(of: context.merchant.id),
            invitations: try await people.invitations(of: context.merchant.id), own: context.person.id,
            reader: context.reader, mayChange: context.may(.peopleWrite), token: context.token
        ).answer(context)
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        invitationPage(email: "", role: nil, FormFaults(), context).answer(context)
    }

    func invite(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let say = context.say
        let (email, role) = (form.text("email"), Role(rawValue: form.text(MemberPage.roleField)))
        var faults = FormFaults()
        if (try? EmailAddress(email)) == nil { faults.add("email", say.emailIsInvalid) }
        if role == nil { faults.add(MemberPage.roleField, say.chooseOne) }
        guard faults.isEmpty, let role else {
            return invitationPage(email: email, role: role, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let (invitation, _) = try await people.invite(
                email: email, role: role, to: context.merchant.id, by: context.person.id)
            return InvitationMadePage(
                frame: context.frame(.people), email: invitation.email,
                until: context.reader.dateTime(invitation.expiresAt), back: context.paths.people
            ).answer(context)
        } catch let error as BillingError {
            switch error.code {
            case "email_invalid": faults.add("email", say.emailIsInvalid)
            case "already_member": faults.add("email", say.consoleAlreadyMember)
            case "owner_only": faults.add(MemberPage.roleField, say.consoleOwnersOnly)
            default: throw error
            }
            return invitationPage(email: email, role: role, faults, context).answer(context, .unprocessableContent)
        }
    }

    func withdraw(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let id = Invitation.ID(try context.parameter("id"))
        let open = try await people.invitations(of: context.merchant.id).first { $0.id == id }
        try await people.withdraw(id, of: context.merchant.id, by: context.person.id)
        return try context.redirect(
            to: context.paths.people, saying: open.map { ConsoleFlash(.invitationWithdrawn, $0.email) })
    }

    private func invitationPage(
        email: String, role: Role?, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.people), title: say.consoleInvite, intro: say.consoleInviteIntro,
            fields: markup {
                EmailField(
                    say.emailLabel, value: email, error: faults["email"], isFocused: faults.isFirst("email"))
                RoleChoices(
                    legend: say.consoleRoleColumn, chosen: role, roles: context.role.mayMake,
                    error: faults[MemberPage.roleField], say: say)
            },
            faults: faults, action: context.paths.invitations, submit: say.consoleSendInvitation,
            back: context.paths.people, token: context.token)
    }
}

extension Role {
    /// What they may make somebody, the one that may least first.
    var mayMake: [Role] { Role.allCases.reversed().filter { mayGive($0) } }
}
