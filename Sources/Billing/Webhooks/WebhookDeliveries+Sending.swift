import Core

extension WebhookDeliveries {
    /// So many are read, sent and written down at a time.
    private static let atOnce = 32
    /// After this a worker leaves the rest to the next one: what is asked to stop need not wait long, and a lease lasts longer.
    private static let turn = Span.seconds(10)
    /// How long nothing is sent to an endpoint that did not answer: whatever else is due there would cost as much time.
    static let rest = Span.seconds(15)

    /// An endpoint and what is due there, as it will be sent.
    private struct Batch: Sendable {
        struct Message: Sendable {
            let delivery: WebhookDelivery
            let body: [UInt8]
        }

        let endpoint: WebhookEndpoint
        let secrets: [Secret]
        let messages: [Message]
    }

    private struct Tried: Sendable {
        let delivery: WebhookDelivery
        let answer: WebhookAnswer
        let at: Instant
    }

    /// Sends what is due at one endpoint, one after the other, and writes down what came of it. No other endpoint waits for it.
    ///
    /// A worker that dies between a sending and the writing down leaves it to be sent again: an endpoint hears of everything at
    /// least once (H2).
    ///
    /// - Parameter hear: told of an endpoint that is switched off because it takes nothing any more.
    package func work(
        through job: Job, with post: WebhookPost, hear: @Sendable (WebhookEndpoint) -> Void
    ) async throws {
        guard let first = try await batch(job, post) else { return }
        let connection = await post.connect(first.endpoint.url)
        do {
            try await work(from: first, job, post, connection, hear)
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }

    private func work(
        from first: Batch, _ job: Job, _ post: WebhookPost, _ connection: any WebhookConnection,
        _ hear: @Sendable (WebhookEndpoint) -> Void
    ) async throws {
        let begun = context.clock.now()
        var batch = first
        while true {
            var tried: [Tried] = []
            for message in batch.messages {
                let signature = WebhookSignature.header(
                    for: message.body, secrets: batch.secrets, at: context.clock.now())
                let answer = await connection.send(
                    OutgoingWebhook(url: batch.endpoint.url, body: message.body, signature: signature))
                let now = context.clock.now()
                tried.append(Tried(delivery: message.delivery, answer: answer, at: now))
                if answer.isSilent || answer.isGone || now - begun >= Self.turn { break }
            }
            let endpoint = try await note(tried, of: batch.endpoint, job)
            if endpoint.status == .disabled { return hear(endpoint) }
            if tried.contains(where: \.answer.isSilent) || context.clock.now() - begun >= Self.turn { return }
            guard let next = try await self.batch(job, post), next.endpoint.url == first.endpoint.url else { return }
            batch = next
        }
    }

    /// - Returns: nil when nothing is due, or the endpoint is none any more.
    private func batch(_ job: Job, _ post: WebhookPost) async throws -> Batch? {
        let (id, scope, now) = (WebhookEndpoint.ID(job.subject), job.scope, context.clock.now())
        return try await context.read { tx in
            guard let endpoint = try tx.webhookEndpoints.findIfAny(id, in: scope), endpoint.status == .enabled else {
                return nil
            }
            let due = try tx.webhookDeliveries.due(at: id, in: scope, by: now, limit: Self.atOnce)
            guard !due.isEmpty else { return nil }
            let known = try tx.events.find(due.map(\.event), in: scope)
            let events = try due.map { delivery in
                guard let event = known[delivery.event] else {
                    throw BillingError.notFound("event", delivery.event.rawValue)
                }
                return event
            }
            let bodies = try post.render(tx, scope, events, endpoint.apiVersion)
            return Batch(
                endpoint: endpoint, secrets: try tx.webhookSecrets(of: endpoint, at: now),
                messages: zip(due, bodies).map { Batch.Message(delivery: $0, body: $1) })
        }
    }

    /// Writes down what came of it, and when the endpoint is asked again. An endpoint that is gone, or that took nothing for as
    /// long as a delivery is tried, is switched off.
    ///
    /// - Returns: the endpoint as it is then.
    private func note(_ tried: [Tried], of endpoint: WebhookEndpoint, _ job: Job) async throws -> WebhookEndpoint {
        let scope = endpoint.scope
        return try await context.write { tx in
            try tx.jobs.hold(job)
            var isOver = false
            for one in tried {
                var delivery = one.delivery
                delivery.note(one.answer, at: one.at, jitter: tx.chance.number(below: 1_000))
                guard try tx.webhookDeliveries.update(delivery, from: one.delivery) else { continue }
                if one.answer.isGone { isOver = true }
                if delivery.state == .failed {
                    let since = delivery.queuedAt
                    let tookSome = try tx.webhookDeliveries.hasSucceeded(to: endpoint.id, since: since, in: scope)
                    if !tookSome { isOver = true }
                }
            }
            if tried.contains(where: \.answer.isSilent) {
                try tx.jobs.putOff(job, until: tx.clock.now() + Self.rest)
            }
            guard isOver, var ended = try tx.webhookEndpoints.findIfAny(endpoint.id, in: scope) else { return endpoint }
            var revision = WebhookEndpointRevision()
            revision.isDisabled = true
            ended.revise(revision)
            try tx.webhookEndpoints.update(ended)
            try tx.webhookDeliveries.cancelAll(of: endpoint.id, in: scope)
            return ended
        }
    }
}
