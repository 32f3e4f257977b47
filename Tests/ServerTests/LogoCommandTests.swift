import ArgumentParser
import Core
import Foundation
import Testing

@testable import Server

@Suite struct `The command of logos` {
    @Test func `S77 takes a file, or takes the logo away, and not both`() throws {
        #expect(try MerchantCommand.Logo.parse(["logo.png", "--merchant", "tienda"]).file == "logo.png")
        #expect(try MerchantCommand.Logo.parse(["--remove", "--icon", "--merchant", "tienda"]).icon)
        #expect(throws: (any Error).self) { try MerchantCommand.Logo.parse(["--merchant", "tienda"]) }
        #expect(throws: (any Error).self) {
            try MerchantCommand.Logo.parse(["logo.png", "--remove", "--merchant", "tienda"])
        }
    }

    @Test func `S77 refuses by its bytes what is called a picture (W6)`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "logo-\(UUID().uuidString).png")
        try Data("<!doctype html>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let bytes = try MerchantCommand.Logo.bytes(of: file.path)

        let error = await #expect(throws: BillingError.self) {
            try await MerchantCommand.Logo.prepared(bytes, for: .logo)
        }
        #expect(error?.code == "file_invalid" && error?.message.contains("save it as PNG") == true)
        #expect(throws: Refusal.self) { try MerchantCommand.Logo.bytes(of: file.path + ".none") }
        #expect(try await MerchantCommand.Logo.prepared(nil, for: .logo) == nil)
    }
}
