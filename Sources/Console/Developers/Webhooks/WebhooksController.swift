import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// Where the merchant's programs hear what happens (H2): made, changed and ended after a fresh factor (S3).
struct WebhooksController: Sendable {
    let console: ConsoleMiddleware

    private var endpoints: WebhookEndpoints { WebhookEndpoints(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/webhooks", .developersRead, about: "webhook_endpoint", list),
            console.page("/webhooks/new", .developersWrite, about: "webhook_endpoint", ask),
            console.action("/webhooks/new", .developersWrite, about: "webhook_endpoint", isSensitive: true, create),
            console.page("/webhooks/:id", .developersRead, about: "webhook_endpoint", show),
        ] + WebhookActsController(console: console).routes + WebhookDeliveriesController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths) = (context.say, context.reader, context.paths)
        let query = try ListQuery(request, at: paths.webhooks)
        let page = try await endpoints.list(in: context.scope, query.page)
        return ListPage(
            frame: context.frame(.webhooks), title: say.consoleSection(.webhooks), intro: say.consoleWebhooksIntro,
            action: context.may(.developersWrite) ? (label: say.consoleNewWebhook, address: paths.newWebhook) : nil,
            table: DataTable(
                say.consoleSection(.webhooks),
                columns: [
                    .init(say.consoleWebhookURL, .lead), .init(say.consoleWebhookEvents, isNamedInCards: true),
                    .init(say.statusColumn), .init(say.consoleCreated, isNamedInCards: true),
                ],
                rows: page.elements.map { endpoint -> [Markup] in
                    [
                        a(.href(paths.webhook(endpoint.id))) { endpoint.url },
                        .text(endpoint.events(in: say)), Badge(endpoint.status, in: say).body,
                        .text(reader.shortDate(endpoint.createdAt)),
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: nil,
            empty: .init(icon: .mail, title: say.consoleNoWebhooks, text: say.consoleNoWebhooksAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        page(WebhookForm(), FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let (say, typed) = (context.say, WebhookForm(form))
        var faults = FormFaults()
        if let names = typed.names(in: say, &faults) {
            do {
                let issued = try await endpoints.create(
                    url: typed.url, events: names, description: typed.description.isEmpty ? nil : typed.description,
                    in: context.scope, by: context.actor)
                let id = issued.endpoint.id
                return SecretPage(
                    frame: context.frame(.webhooks), title: say.consoleWebhookMade, label: say.consoleSigningSecret,
                    secret: issued.secret.exposed, sentences: [say.consoleSigningExplained],
                    back: (label: say.consoleSeeWebhook, address: context.paths.webhook(id))
                ).answer(context)
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: say)
            }
        }
        return page(typed, faults, context).answer(context, .unprocessableContent)
    }

    /// One of them, with what was sent to it.
    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let endpoint = try await endpoints.find(WebhookEndpoint.ID(try context.parameter("id")), in: context.scope)
        let query = try ListQuery(request, at: context.paths.webhook(endpoint.id), filters: ["state"])
        let page = try await WebhookDeliveries(console.billing).list(
            of: endpoint.id, in: context.scope, state: WebhookDelivery.State(rawValue: query["state"]), query.page)
        let (ids, scope) = (Array(Set(page.elements.map(\.event))), context.scope)
        let events = try await context.billing.read { try $0.events.find(ids, in: scope) }
        return WebhookPage(
            frame: context.frame(.webhooks), endpoint: endpoint, deliveries: page.elements,
            kinds: events.mapValues(\.kind.rawValue), state: query["state"], reader: context.reader,
            paths: context.paths, now: context.now, mayChange: context.may(.developersWrite),
            pager: query.pager(page) { $0.id.rawValue }, token: context.token
        ).answer(context)
    }

    private func page(_ form: WebhookForm, _ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.webhooks), title: say.consoleNewWebhook, intro: say.consoleNewWebhookIntro,
            fields: form.fields(in: say, faults), faults: faults, action: context.paths.newWebhook,
            submit: say.consoleNewWebhook, back: context.paths.webhooks, token: context.token)
    }
}

extension WebhookEndpoint {
    /// `Todos`, `3 eventos`.
    func events(in say: any Language) -> String {
        enabledEvents.contains("*") ? say.consoleAllEvents : say.consoleEventCount(enabledEvents.count)
    }
}

extension Badge {
    init(_ status: WebhookEndpoint.Status, in say: any Language) {
        switch status {
        case .enabled: self.init(say.consoleWebhookOn, .positive)
        case .disabled: self.init(say.consoleWebhookOff, .neutral)
        }
    }

    init(_ state: WebhookDelivery.State, in say: any Language) {
        let tone: Tone =
            switch state {
            case .pending: .progress
            case .succeeded: .positive
            case .failed: .negative
            case .canceled: .neutral
            }
        self.init(say.consoleDelivery(state.word), tone)
    }
}

extension WebhookDelivery.State {
    /// For the phrases.
    var word: DeliveryState {
        switch self {
        case .pending: .pending
        case .succeeded: .succeeded
        case .failed: .failed
        case .canceled: .canceled
        }
    }
}
