/// What a merchant's people read where they choose how their portal looks (S77–S81).
public protocol ConsoleBrandingPhrases {
    var consoleBrandingIntro: String { get }
    var consoleBrandingSaved: String { get }

    /// The portal as customers see it already.
    var consoleBrandNow: String { get }
    var consoleBrandNowExplained: String { get }
    /// As it would be.
    var consoleBrandPreview: String { get }
    var consoleBrandPreviewExplained: String { get }
    var consoleBrandOnPhone: String { get }
    var consoleBrandOnDesktop: String { get }
    var consoleBrandTry: String { get }

    var consoleLogoTitle: String { get }
    var consoleLogoIntro: String { get }
    var consoleLogoLabel: String { get }
    var consoleLogoHint: String { get }
    var consoleRemoveLogo: String { get }
    var consoleIconLabel: String { get }
    var consoleIconHint: String { get }
    var consoleRemoveIcon: String { get }
    var consolePictureHasTooManyBytes: String { get }
    var consolePictureHasTooManyPixels: String { get }
    var consolePictureIsOfAnotherKind: String { get }
    var consolePictureIsBroken: String { get }
    /// It waited for the form to be saved, and is not kept any more.
    var consolePictureIsGone: String { get }
    var consoleTooManyPictures: String { get }

    var consoleProductPicture: String { get }
    var consoleProductPictureLabel: String { get }
    var consoleProductPictureHint: String { get }
    var consoleProductPictureSaved: String { get }
    var consoleRemovePicture: String { get }
    /// The form was sent without one.
    var consoleChoosePicture: String { get }

    var consoleColorTitle: String { get }
    var consoleColorIntro: String { get }
    var consoleColorPicker: String { get }
    var consoleColorDigits: String { get }
    var consoleColorHint: String { get }
    var consoleColorIsInvalid: String { get }
    var consoleContrastTitle: String { get }
    /// - Parameters:
    ///   - isWhite: or black.
    ///   - ratio: `5,2:1`.
    func consoleInkOnButtons(isWhite: Bool, ratio: String) -> String
    /// - Parameter isDark: whether it is about dark pages.
    func consoleColorAsText(isDark: Bool, ratio: String) -> String
    /// - Parameter tone: `#0f5f58`, darker on light pages and lighter on dark ones.
    func consoleToneAsText(_ tone: String, isDark: Bool, ratio: String) -> String

    var consoleNamesTitle: String { get }
    var consoleBrandName: String { get }
    var consoleBrandNameHint: String { get }
    var consoleBrandHeadline: String { get }
    var consoleBrandHeadlineHint: String { get }
    var consoleBrandSupportEmail: String { get }
    var consoleBrandSupportPhone: String { get }
    var consoleBrandPrivacy: String { get }
    var consoleBrandTerms: String { get }
    var consoleBrandAddressHint: String { get }
    func consoleBrandAddressIsInvalid(_ label: String) -> String
    /// More came than any picture that is taken.
    var consoleUploadIsTooLarge: String { get }
    var consoleUploadKeptNothing: String { get }
    /// Above the box that a customer signs in with.
    var consoleBrandSignInPage: String { get }
}
