import Core

/// Why a file is not taken as a picture (W6).
public enum PictureRefusal: Error, Hashable, Sendable, CaseIterable {
    /// More than 512 KiB.
    case tooManyBytes
    /// More than 4 megapixels: said by its head, before a pixel is decoded.
    case tooManyPixels
    /// What its bytes say that it is, whatever its name says, is neither PNG nor JPEG.
    case otherKind
    /// Not whole, or not what its head says.
    case broken

    /// As a program or a command hears it.
    ///
    /// - Parameter parameter: where the file came from.
    public func error(_ parameter: String) -> BillingError {
        switch self {
        case .tooManyBytes:
            .invalid(parameter, "The picture is larger than 512 KiB.", code: "file_too_large")
        case .tooManyPixels:
            .invalid(parameter, "The picture has more than 4 megapixels.", code: "file_too_large")
        case .otherKind:
            .invalid(
                parameter,
                "The picture is neither PNG nor JPEG. WebP, GIF, SVG and others are not taken: save it as PNG.",
                code: "file_invalid")
        case .broken:
            .invalid(parameter, "The picture is broken: it does not decode to its end.", code: "file_invalid")
        }
    }
}
