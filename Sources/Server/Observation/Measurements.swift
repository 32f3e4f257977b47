import CoreMetrics
import Synchronization

/// What was counted and timed since the start, kept for `/metrics` in Prometheus' text format.
final class Measurements: MetricsFactory {
    /// Name and labels, as they are printed: `http_requests_total{status="200"}`.
    struct Series: Hashable, Comparable {
        let name: String
        let labels: String

        static func < (left: Series, right: Series) -> Bool {
            (left.name, left.labels) < (right.name, right.labels)
        }
    }

    private enum Value {
        case counter(Int64)
        case gauge(Double)
        /// How many, and seconds in all.
        case timer(count: Int64, seconds: Double)
    }

    private let values = Mutex<[Series: Value]>([:])

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        Handler(self, series(label, dimensions))
    }
    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        Handler(self, series(label, dimensions))
    }
    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        Handler(self, series(label, dimensions))
    }
    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        Handler(self, series(label, dimensions))
    }
    // Series are few and live as long as the process.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    fileprivate func add(_ amount: Int64, to series: Series) {
        values.withLock { values in
            if case .counter(let sum)? = values[series] {
                values[series] = .counter(sum &+ amount)
            } else {
                values[series] = .counter(amount)
            }
        }
    }
    fileprivate func set(_ value: Double, of series: Series, adding: Bool = false) {
        values.withLock { values in
            if adding, case .gauge(let old)? = values[series] {
                values[series] = .gauge(old + value)
            } else {
                values[series] = .gauge(value)
            }
        }
    }
    fileprivate func record(seconds: Double, in series: Series) {
        values.withLock { values in
            if case .timer(let count, let sum)? = values[series] {
                values[series] = .timer(count: count + 1, seconds: sum + seconds)
            } else {
                values[series] = .timer(count: 1, seconds: seconds)
            }
        }
    }

    /// Prometheus' text format, version 0.0.4.
    var text: String {
        var lines: [String] = []
        var declared: Set<String> = []
        for (series, value) in values.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            let kind =
                switch value {
                case .counter: "counter"
                case .gauge: "gauge"
                case .timer: "summary"
                }
            if declared.insert(series.name).inserted { lines.append("# TYPE \(series.name) \(kind)") }
            switch value {
            case .counter(let sum): lines.append("\(series.name)\(series.labels) \(sum)")
            case .gauge(let value): lines.append("\(series.name)\(series.labels) \(value)")
            case .timer(let count, let seconds):
                lines.append("\(series.name)_count\(series.labels) \(count)")
                lines.append("\(series.name)_sum\(series.labels) \(seconds)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func series(_ label: String, _ dimensions: [(String, String)]) -> Series {
        let name = String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        let labels = dimensions.map { "\($0.0)=\(JSONLines.quoted($0.1))" }.joined(separator: ",")
        return Series(name: name, labels: labels.isEmpty ? "" : "{\(labels)}")
    }

    /// One series, whatever it measures.
    private final class Handler: CounterHandler, RecorderHandler, MeterHandler, TimerHandler {
        private let measurements: Measurements
        private let series: Series

        init(_ measurements: Measurements, _ series: Series) {
            self.measurements = measurements
            self.series = series
        }

        func increment(by amount: Int64) { measurements.add(amount, to: series) }
        func reset() {}
        func record(_ value: Int64) { measurements.set(Double(value), of: series) }
        func record(_ value: Double) { measurements.set(value, of: series) }
        func set(_ value: Int64) { measurements.set(Double(value), of: series) }
        func set(_ value: Double) { measurements.set(value, of: series) }
        func increment(by amount: Double) { measurements.set(amount, of: series, adding: true) }
        func decrement(by amount: Double) { measurements.set(-amount, of: series, adding: true) }
        func recordNanoseconds(_ duration: Int64) {
            measurements.record(seconds: Double(duration) / 1_000_000_000, in: series)
        }
    }
}
