import Foundation

/// A reader or writer of what comes from outside, and what has to hold of whatever it is given (E3). A broken promise stops the
/// process, which is how the fuzzer learns of it.
struct FuzzTarget: Sendable {
    let name: String
    let run: @Sendable ([UInt8]) -> Void

    static let all = [
        form, formBody, multipart, json, cookie, mail, signature, returnAddress, forwarded, text, logo, picture, page,
        receipt,
    ]

    /// The one that `VENTANILLA_FUZZ_TARGET` names.
    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["VENTANILLA_FUZZ_TARGET"] ?? ""
        guard let target = all.first(where: { $0.name == name }) else {
            print(all.map(\.name).joined(separator: "\n"))
            exit(name.isEmpty ? 0 : 2)
        }
        return target
    }()
}

func require(_ promise: @autoclosure () -> Bool, _ what: StaticString) {
    if !promise() { fatalError("\(what)") }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What libFuzzer's own `main` calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
}

/// What SwiftPM calls instead of `main` for a product named `Fuzz`.
@_cdecl("Fuzz_main")
public func fuzz(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    _ = FuzzTarget.chosen
    var (count, arguments) = (count, arguments)
    return drive(&count, &arguments) { fuzzOne($0, $1) }
}
