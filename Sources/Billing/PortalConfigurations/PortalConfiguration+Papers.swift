extension PortalConfiguration.Features {
    /// Whether a customer may have the paper of an invoice, and not only read it here (S84).
    public var letsPapersBeDownloaded: Bool { invoiceHistory && invoicesDownloadable ?? true }
}
