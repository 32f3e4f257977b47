import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Web

/// What stands between the router and a merchant's pages: the session names the person, their membership the merchant and the
/// role, and the route's permission is asked for before anything is read (C1, C3).
extension ConsoleMiddleware {
    func staffPage(
        _ permission: ConsolePermission, isOfOneThing: Bool, _ handler: @escaping StaffPage
    ) -> Route.Handler {
        guarded { request, visitor in
            if let answer = chosenLanguage(request, visitor) { return answer }
            return try await withStaff(request, visitor, permission, isOfOneThing: isOfOneThing) {
                try await handler(request, $0)
            }
        }
    }

    func staffAction(
        _ permission: ConsolePermission, about noun: String, isSensitive: @escaping @Sendable (FormBody) -> Bool,
        _ handler: @escaping StaffAction
    ) -> Route.Handler {
        guarded { request, visitor in
            try await withStaff(request, visitor, permission) { context in
                let form = try await own(FormBody.read(from: request), request, context.asPerson)
                guard isSensitive(form) else { return try await handler(form, context) }
                // With real money a password alone is not enough, whatever the role (S3).
                guard !context.mode.isLive || context.asPerson.person.hasSecondFactor else {
                    return try context.redirect(
                        to: ConsoleAddress.secondFactor, saying: ConsoleFlash(.factorNeededInLive))
                }
                switch try await proof(
                    form, context.asPerson, about: noun, frame: context.frame(nil), at: request.uri.path)
                {
                case .missing(let page): return page.answer(context, .forbidden)
                case .given(let form, let person): return try await handler(form, context.proved(by: person))
                }
            }
        }
    }

    func staffUpload(_ permission: ConsolePermission, _ handler: @escaping StaffUpload) -> Route.Handler {
        guarded { request, visitor in
            try await withStaff(request, visitor, permission) { context in
                let form = try await MultipartForm.read(from: request)
                _ = try own(form.fields, request, context.asPerson)
                return try await handler(form, context)
            }
        }
    }

    private func withStaff(
        _ request: Request, _ visitor: ConsoleVisitor, _ permission: ConsolePermission, isOfOneThing: Bool = false,
        _ body: (ConsoleContext) async throws -> Response
    ) async throws -> Response {
        try await withPerson(request, visitor) { person in
            if let there = try await moved(person, request) { return there }
            let context = try staff(person, isOfOneThing: isOfOneThing)
            do {
                try context.demand(permission)
                return try await context.merchant.id.served { try await body(context) }
            } catch let denied as PermissionDenied {
                return try await self.tellWhoCan(denied.permission, context)
            } catch {
                return self.refuse(error, visitor, frame: context.frame(nil))
            }
        }
    }

    /// - Throws: not found, alike for a merchant that there is not and one that is not theirs (C2).
    private func staff(_ person: ConsolePerson, isOfOneThing: Bool) throws -> ConsoleContext {
        let visitor = person.visitor
        guard let slug = visitor.web.parameters.get("merchant"),
            let mode = visitor.web.parameters.get("mode").flatMap({ Mode(rawValue: $0) }),
            let membership = person.signedIn.memberships.first(where: { $0.merchant.slug == slug })
        else { throw HTTPError(.notFound) }
        let merchant = membership.merchant
        let below = visitor.here.dropFirst(ConsolePaths(slug: slug, mode: mode).home.count)
        return ConsoleContext(
            visitor: visitor, signedIn: person.signedIn, merchant: merchant, role: membership.role, mode: mode,
            token: person.token, reader: Reader(visitor.say, country: merchant.country, zone: merchant.zone),
            inOtherMode: isOfOneThing
                ? nil : ConsolePaths(slug: slug, mode: mode.isLive ? .test : .live).home + below)
    }

    /// The refusal is kept (K4), and its page says whom to ask.
    private func tellWhoCan(_ permission: ConsolePermission, _ context: ConsoleContext) async throws -> Response {
        try await AuditTrail(billing).note(
            .permissionDenied, about: nil, details: ["permission": permission.rawValue], by: context.actor,
            of: context.merchant.id)
        let people = try await People(billing, hasher: hasher).members(of: context.merchant.id)
            .filter { $0.1.role.may(permission) }
        return ForbiddenPage(
            frame: context.frame(nil), role: context.say.consoleRole(context.role.word),
            people: people.prefix(10).map { .init(name: $0.0.name, role: context.say.consoleRole($0.1.role.word)) }
        ).answer(context, .forbidden)
    }
}

extension ConsoleContext {
    /// The same, after a factor was given with this request.
    func proved(by person: ConsolePerson) -> ConsoleContext {
        ConsoleContext(
            visitor: person.visitor, signedIn: person.signedIn, merchant: merchant, role: role, mode: mode,
            token: token, reader: reader, inOtherMode: inOtherMode)
    }
}

extension Role {
    /// For the phrases.
    var word: StaffRole {
        switch self {
        case .owner: .owner
        case .admin: .admin
        case .developer: .developer
        case .support: .support
        case .readOnly: .readOnly
        }
    }
}
