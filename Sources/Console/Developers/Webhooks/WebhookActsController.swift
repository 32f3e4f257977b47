import Billing
import Core
import Hummingbird
import Localization
import Web

/// What can be done with an endpoint: another secret, silence for a while, and its end.
struct WebhookActsController: Sendable {
    let console: ConsoleMiddleware

    private var endpoints: WebhookEndpoints { WebhookEndpoints(console.billing) }
    private static let noun = "webhook_endpoint"

    var routes: [ConsoleRoute] {
        [
            console.page("/webhooks/:id/secret", .developersWrite, about: Self.noun, askToRotate),
            console.action("/webhooks/:id/secret", .developersWrite, about: Self.noun, isSensitive: true, rotate),
            console.page("/webhooks/:id/disable", .developersWrite, about: Self.noun, confirmDisabling),
            console.action("/webhooks/:id/disable", .developersWrite, about: Self.noun, isSensitive: true, disable),
            console.action("/webhooks/:id/enable", .developersWrite, about: Self.noun, isSensitive: true, enable),
            console.page("/webhooks/:id/delete", .developersWrite, about: Self.noun, confirmDeleting),
            console.action("/webhooks/:id/delete", .developersWrite, about: Self.noun, isSensitive: true, delete),
        ]
    }

    func askToRotate(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        page(try await find(context), FormFaults(), context).answer(context)
    }

    func rotate(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let (endpoint, say) = (try await find(context), context.say)
        guard let overlap = Overlap.span(form.text("overlap")) else {
            var faults = FormFaults()
            faults.add("overlap", say.isUnknown(say.consoleOverlapLabel))
            return page(endpoint, faults, context).answer(context, .unprocessableContent)
        }
        let issued = try await endpoints.rollSecret(
            of: endpoint.id, in: context.scope, overlap: overlap, by: context.actor)
        let end = issued.endpoint.previousSecretExpires(after: context.now)
        return SecretPage(
            frame: context.frame(.webhooks), title: say.consoleRotateSecret, label: say.consoleSigningSecret,
            secret: issued.secret.exposed,
            sentences: [say.consoleSigningExplained]
                + (end.map { [say.consoleOldSecretWorksUntil(context.reader.dateTime($0))] } ?? []),
            back: (label: say.consoleSeeWebhook, address: context.paths.webhook(endpoint.id))
        ).answer(context)
    }

    func confirmDisabling(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (endpoint, say) = (try await find(context), context.say)
        return ConfirmationPage(
            frame: context.frame(.webhooks), title: say.consoleDisableTitle(endpoint.url),
            sentences: [say.consoleDisableExplained], action: context.paths.webhook(endpoint.id) + "/disable",
            label: say.consoleDisable, back: context.paths.webhook(endpoint.id), token: context.token
        ).answer(context)
    }

    func disable(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isDisabled: true, .webhookDisabled, context)
    }

    func enable(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isDisabled: false, .webhookEnabled, context)
    }

    private func set(
        isDisabled: Bool, _ flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let endpoint = try await find(context)
        var revision = WebhookEndpointRevision()
        revision.isDisabled = isDisabled
        _ = try await endpoints.update(endpoint.id, in: context.scope, revision, by: context.actor)
        return try context.redirect(to: context.paths.webhook(endpoint.id), saying: ConsoleFlash(flash))
    }

    func confirmDeleting(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (endpoint, say) = (try await find(context), context.say)
        return ConfirmationPage(
            frame: context.frame(.webhooks), title: say.consoleDeleteWebhookTitle(endpoint.url),
            sentences: [say.consoleDeleteWebhookExplained], action: context.paths.webhook(endpoint.id) + "/delete",
            label: say.delete, back: context.paths.webhook(endpoint.id), token: context.token
        ).answer(context)
    }

    func delete(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let endpoint = try await find(context)
        try await endpoints.delete(endpoint.id, in: context.scope, by: context.actor)
        return try context.redirect(to: context.paths.webhooks, saying: ConsoleFlash(.webhookDeleted))
    }

    private func find(_ context: ConsoleContext) async throws -> WebhookEndpoint {
        try await endpoints.find(WebhookEndpoint.ID(try context.parameter("id")), in: context.scope)
    }

    private func page(
        _ endpoint: WebhookEndpoint, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.webhooks), title: say.consoleRotateSecretTitle,
            intro: say.consoleRotateSecretExplained,
            fields: Choices(
                "overlap", legend: say.consoleOverlapLabel, chosen: Overlap.usual, options: Overlap.choices(in: say),
                error: faults["overlap"]
            ).body,
            faults: faults, action: context.paths.webhook(endpoint.id) + "/secret", submit: say.consoleRotateSecret,
            back: context.paths.webhook(endpoint.id), token: context.token)
    }
}
