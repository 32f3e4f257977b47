import Billing
import HTTPTypes
import Hummingbird
import Web

/// What processors tell us. It is kept, and the answer is 200; what it means is asked afterwards (H1).
struct IncomingWebhookRoutes: Sendable {
    let billing: BillingContext

    var table: RouteTable {
        RouteTable([
            Route(
                .post, "/webhooks/:processor/:account", for: .processor, permission: "signature", about: "callback"
            ) { [incomingWebhooks = IncomingWebhooks(billing)] request, context in
                let processor = try context.parameters.require("processor")
                let name = try context.parameters.require("account")
                guard let account = ProcessorAccount(named: name) else { throw HTTPError(.notFound) }
                // Read whole already, and not too large: see ``BodyReading``.
                let body = try await request.body.collect(upTo: context.maxUploadSize)
                let headers = Dictionary(
                    request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { $1 })
                let call = ProcessorCall(account: account, headers: headers, body: Array(buffer: body))
                let count = try await incomingWebhooks.receive(call, from: processor)
                context.logger.info("callback", metadata: ["processor": "\(processor)", "new": "\(count)"])
                return .text("kept\n", "text/plain; charset=utf-8")
            }
        ])
    }
}
