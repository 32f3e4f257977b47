import Metrics
import Synchronization

/// What is counted and timed of requests. Each counter is made once: to look one up by its labels costs more than to count.
final class RequestMetrics: Sendable {
    private struct Labels: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    private struct Instruments: Sendable {
        let count: Counter
        let time: Metrics.Timer
    }

    private let known = Mutex<[Labels: Instruments]>([:])

    func note(_ method: String, _ route: String, _ status: Int, _ elapsed: Duration) {
        let instruments = instruments(of: Labels(method: method, route: route, status: status))
        instruments.count.increment()
        instruments.time.recordNanoseconds(elapsed.nanoseconds)
    }

    private func instruments(of labels: Labels) -> Instruments {
        if let instruments = known.withLock({ $0[labels] }) { return instruments }
        let dimensions = [("method", labels.method), ("route", labels.route), ("status", String(labels.status))]
        let made = Instruments(
            count: Counter(label: "http_requests_total", dimensions: dimensions),
            time: Metrics.Timer(label: "http_request_seconds", dimensions: [("route", labels.route)]))
        known.withLock { known in
            // Methods are what strangers send.
            if known.count >= 4_096 { known.removeAll() }
            known[labels] = made
        }
        return made
    }
}
