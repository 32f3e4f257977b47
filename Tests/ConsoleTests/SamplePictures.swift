import Foundation

/// Pictures as somebody has them on their machine.
enum SamplePictures {
    /// 60 × 20, red, with a note of who drew it.
    static let png = [UInt8](
        Data(
            base64Encoded:
                """
                iVBORw0KGgoAAAANSUhEUgAAADwAAAAUCAIAAABeYcl+AAAAH3RFWHRBdXRob3IAQW5hLCBBdmVuaWRhIEl0YWxpYSAxNDM5A2On
                BQAAAC5JREFUeNrtzkEJAAAIBLBL4tv+KYxlCh/CYAGWqX4n0tLS0tLS0tLS0tLS0hcWZfvx3fXk60UAAAAASUVORK5CYII=
                """, options: .ignoreUnknownCharacters) ?? Data())

    /// 16 × 8.
    static let jpeg = [UInt8](
        Data(
            base64Encoded:
                """
                /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO
                UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
                T09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF
                BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW
                V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi
                4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC
                AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm
                Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq
                8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCNYrfC/uk6H/lnF/8AFUeVb4/1Sfd/55xf/FUUUWEps//Z
                """, options: .ignoreUnknownCharacters) ?? Data())
}
