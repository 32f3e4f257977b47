import AsyncHTTPClient
import Logging
import NIOCore
import NIOSSL
import SandboxProcessor
import ServiceLifecycle

/// Carries the sandbox's webhooks to this very server, over HTTP as from anybody else.
struct SandboxPost: Service {
    let sandbox: SandboxProcessor
    let settings: Settings
    let logger: Logger
    /// How long to rest when there was nothing to carry.
    var rest = Duration.seconds(1)
    private static let patience = TimeAmount.seconds(10)

    func run() async throws {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        // The call stays on this machine, where the certificate's name does not lead.
        configuration.tlsConfiguration = .makeClientConfiguration()
        configuration.tlsConfiguration?.certificateVerification = .none
        let client = HTTPClient(configuration: configuration)
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            var carried = 0
            do {
                carried = try await sandbox.deliverDue { webhook, signature in
                    await take(webhook, signature, with: client)
                }
            } catch {
                logger.error("the sandbox's webhooks cannot be read", metadata: ["error": "\(error)"])
            }
            guard carried == 0 else { continue }
            // The rest ends at once when the process is asked to stop.
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: rest) }
        }
        try await client.shutdown()
    }

    private func take(_ webhook: SandboxWebhook, _ signature: String, with client: HTTPClient) async -> Bool {
        var request = HTTPClientRequest(url: Self.address(settings) + webhook.path)
        request.method = .POST
        request.headers.add(name: "Host", value: settings.baseURL.authority)
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: SandboxWebhook.signatureHeader, value: signature)
        request.body = .bytes(ByteBuffer(bytes: webhook.body))
        do {
            let response = try await client.execute(request, timeout: Self.patience)
            _ = try await response.body.collect(upTo: 64 * 1024)
            guard (200..<300).contains(response.status.code) else {
                logger.warning(
                    "webhook refused", metadata: ["id": "\(webhook.id)", "status": "\(response.status.code)"])
                return false
            }
            return true
        } catch {
            logger.warning("webhook not taken", metadata: ["id": "\(webhook.id)", "error": "\(error)"])
            return false
        }
    }

    /// Where this server listens, as seen from its own machine.
    static func address(_ settings: Settings) -> String {
        let host =
            switch settings.host {
            case "0.0.0.0", "": "127.0.0.1"
            case "::": "[::1]"
            case let host: host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
            }
        return "\(settings.tls == nil ? "http" : "https")://\(host):\(settings.port)"
    }
}
