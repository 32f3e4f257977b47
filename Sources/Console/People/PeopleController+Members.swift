import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// What one of them is, and that they go.
extension PeopleController {
    /// - Throws: `resource_missing` for who works elsewhere, or nowhere (C2).
    private func member(_ context: ConsoleContext) async throws -> (Person, Membership) {
        let id = Person.ID(try context.parameter("id"))
        let members = try await people.members(of: context.merchant.id)
        guard let member = members.first(where: { $0.0.id == id }) else {
            throw BillingError.notFound("person", id.rawValue)
        }
        return member
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (person, membership) = try await member(context)
        return try await page(of: person, membership, choosing: membership.role, nil, context).answer(context)
    }

    func change(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let (person, membership) = try await member(context)
        guard let role = Role(rawValue: form.text(MemberPage.roleField)) else {
            return try await page(of: person, membership, choosing: membership.role, context.say.chooseOne, context)
                .answer(context, .unprocessableContent)
        }
        do {
            try await people.change(person.id, to: role, at: context.merchant.id, by: context.person.id)
        } catch let error as BillingError {
            guard let words = Self.words(for: error, context.say) else { throw error }
            return try await page(of: person, membership, choosing: role, words, context)
                .answer(context, .unprocessableContent)
        }
        // Who has made themselves less may not read this page any more.
        let isOutside = person.id == context.person.id && !role.may(.peopleRead)
        return try context.redirect(
            to: isOutside ? context.paths.home : context.paths.people,
            saying: ConsoleFlash(.roleChanged, person.name))
    }

    func askRemoval(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (person, _) = try await member(context)
        let say = context.say
        return ConfirmationPage(
            frame: context.frame(.people), title: say.consoleRemoveQuestion(person.name, context.merchant.name),
            sentences: person.id == context.person.id
                ? say.consoleRemoveYourself : say.consoleRemoveFollows(person.name),
            action: context.paths.memberRemoval(person.id), label: say.consoleRemoveMember,
            back: context.paths.member(person.id), token: context.token
        ).answer(context)
    }

    func remove(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let (person, membership) = try await member(context)
        do {
            try await people.remove(person.id, from: context.merchant.id, by: context.person.id)
        } catch let error as BillingError {
            guard let words = Self.words(for: error, context.say) else { throw error }
            return try await page(of: person, membership, choosing: membership.role, words, context)
                .answer(context, .unprocessableContent)
        }
        guard person.id != context.person.id else { return try context.redirect(to: ConsoleAddress.root) }
        return try context.redirect(
            to: context.paths.people, saying: ConsoleFlash(.memberRemoved, person.name))
    }

    /// - Returns: nil for what the reader can do nothing about.
    private static func words(for error: BillingError, _ say: any Language) -> String? {
        switch error.code {
        case "last_owner": say.consoleLastOwner
        case "owner_only": say.consoleOwnersOnly
        default: nil
        }
    }

    private func page(
        of person: Person, _ membership: Membership, choosing role: Role, _ error: String?, _ context: ConsoleContext
    ) async throws -> MemberPage {
        // What somebody is now stands among what they may be, also where the reader cannot give it.
        let roles = Role.allCases.reversed().filter { context.role.mayGive($0) || $0 == membership.role }
        let failures = try await ConsoleSessions(console.billing).failures(of: person)
        return MemberPage(
            frame: context.frame(.people), paths: context.paths, person: person, role: membership.role, chosen: role,
            error: error, roles: roles, since: context.reader.date(membership.createdAt),
            failures: SignInFailuresCard(failures: failures, reader: context.reader), token: context.token)
    }
}
