import AsyncHTTPClient
import Billing
import Core
import NIOCore

/// HTTP with one endpoint, at the address that was looked at (H3).
struct WebhookClient: WebhookConnection {
    /// How much of an answer is read; the rest is not waited for.
    static let longestAnswer = 64 * 1024
    private static let patience = Span.milliseconds(
        OutgoingWebhook.patience.milliseconds - HostAddresses.patience.milliseconds)
    private let client: HTTPClient

    /// - Parameters:
    ///   - host: as the endpoint's URL names it: what the certificate is for.
    ///   - address: where the connection goes.
    init(host: String, address: String) {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.dnsOverride = [host: address]
        configuration.httpVersion = .http1Only
        // Whoever does not take connections now is asked again in a minute, and not all the while.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = .seconds(5)
        client = HTTPClient(configuration: configuration)
    }

    func send(_ webhook: OutgoingWebhook) async -> WebhookAnswer {
        await withTaskGroup(of: WebhookAnswer.self) { group in
            group.addTask { await exchange(webhook) }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(Self.patience.milliseconds))
                return .silent("no answer within \(OutgoingWebhook.patience.milliseconds / 1_000) seconds")
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? .silent("no answer")
        }
    }

    private func exchange(_ webhook: OutgoingWebhook) async -> WebhookAnswer {
        var request = HTTPClientRequest(url: webhook.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: "User-Agent", value: "Ventanilla")
        request.headers.add(name: OutgoingWebhook.signatureHeader, value: webhook.signature)
        request.body = .bytes(ByteBuffer(bytes: webhook.body))
        do {
            let response = try await client.execute(
                request, timeout: .milliseconds(Self.patience.milliseconds))
            var answer: [UInt8] = []
            for try await chunk in response.body {
                answer += chunk.readableBytesView.prefix(Self.longestAnswer - answer.count)
                if answer.count >= Self.longestAnswer { break }
            }
            return .answered(status: Int(response.status.code), response: String(decoding: answer, as: UTF8.self))
        } catch let error as HTTPClientError where error == .connectTimeout || error == .deadlineExceeded {
            return .silent("no answer in time")
        } catch {
            return .silent("the connection failed: \(error)")
        }
    }

    /// What cannot be closed in order is gone with the process: nothing waits for it any more.
    func close() async { try? await client.shutdown() }
}
