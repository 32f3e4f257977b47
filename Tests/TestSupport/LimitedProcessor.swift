import Billing

/// A processor that cannot do everything that another can.
public struct LimitedProcessor: AlteredProcessor {
    public let inner: any Processor
    public let missing: ProcessorCapabilities

    public init(_ inner: any Processor, without missing: ProcessorCapabilities) {
        self.inner = inner
        self.missing = missing
    }

    public var capabilities: ProcessorCapabilities { inner.capabilities.subtracting(missing) }
}
