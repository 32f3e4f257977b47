import Core
import Synchronization

/// The token that a session has got while its request was served (S1): its browser is handed it with the answer, whatever comes
/// of what was asked. The only thing of a request that is found out on the way in and said on the way out.
final class RenewedToken: Sendable {
    private let secret = Mutex<Secret?>(nil)

    var value: Secret? { secret.withLock { $0 } }

    func set(_ token: Secret) { secret.withLock { $0 = token } }
}
