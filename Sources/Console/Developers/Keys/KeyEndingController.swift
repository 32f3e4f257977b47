import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// A key that is replaced by another one, or ends: after a fresh factor (S3).
struct KeyEndingController: Sendable {
    let console: ConsoleMiddleware

    private var keys: APIKeys { APIKeys(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/keys/:id/roll", .developersWrite, about: "api_key", askToRoll),
            console.action("/keys/:id/roll", .developersWrite, about: "api_key", isSensitive: true, roll),
            console.page("/keys/:id/revoke", .developersWrite, about: "api_key", confirmRevoking),
            console.action("/keys/:id/revoke", .developersWrite, about: "api_key", isSensitive: true, revoke),
        ]
    }

    func askToRoll(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let key = try await find(context)
        return rollPage(key, FormFaults(), context).answer(context)
    }

    func roll(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let key = try await find(context)
        guard let overlap = Overlap.span(form.text("overlap")) else {
            var faults = FormFaults()
            faults.add("overlap", context.say.isUnknown(context.say.consoleOverlapLabel))
            return rollPage(key, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let (old, new, secret) = try await keys.roll(
                key.id, of: context.merchant.id, overlap: overlap, by: context.actor)
            let end = old.revokedAt.map { context.say.consoleOldKeyWorksUntil(context.reader.dateTime($0)) }
            return SecretPage(secret, of: new, [end].compactMap(\.self), context).answer(context)
        } catch let error as BillingError where error.kind == .conflict {
            return try context.redirect(to: context.paths.keys, saying: ConsoleFlash(.keyHasEnded))
        }
    }

    func confirmRevoking(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let key = try await find(context)
        let say = context.say
        return ConfirmationPage(
            frame: context.frame(.keys), title: say.consoleRevokeTitle(key.hint),
            sentences: [
                key.lastUsedAt.map { say.consoleKeyUsedOn(context.reader.dateTime($0)) } ?? say.consoleKeyNeverUsed,
                say.consoleRevokeExplained,
            ],
            action: context.paths.revokeKey(key.id), label: say.consoleRevoke, back: context.paths.keys,
            token: context.token
        ).answer(context)
    }

    func revoke(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let key = try await find(context)
        try await keys.revoke(key.id, in: context.scope, by: context.actor)
        return try context.redirect(to: context.paths.keys, saying: ConsoleFlash(.keyRevoked, key.hint))
    }

    /// - Throws: `resource_missing` for one of the other mode, too (C2).
    private func find(_ context: ConsoleContext) async throws -> APIKey {
        let id = APIKey.ID(try context.parameter("id"))
        let key = try await keys.find(id, of: context.merchant.id)
        guard key.scope == context.scope else { throw BillingError.notFound("API key", id.rawValue) }
        return key
    }

    private func rollPage(_ key: APIKey, _ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.keys), title: say.consoleRollTitle(key.hint), intro: say.consoleRollExplained,
            fields: Choices(
                "overlap", legend: say.consoleOverlapLabel, chosen: Overlap.usual, options: Overlap.choices(in: say),
                error: faults["overlap"]
            ).body,
            faults: faults, action: context.paths.rollKey(key.id), submit: say.consoleRoll,
            back: context.paths.keys, token: context.token)
    }
}

extension SecretPage {
    /// A key, the only time that it is shown.
    init(_ secret: Secret, of key: APIKey, _ sentences: [String], _ context: ConsoleContext) {
        let say = context.say
        self.init(
            frame: context.frame(.keys), title: say.consoleNewKeyTitle, label: say.consoleKeyKind(key.kind.word),
            secret: secret.exposed, sentences: sentences,
            back: (label: say.consoleSection(.keys), address: context.paths.keys))
    }
}
