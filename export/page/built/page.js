/* Made by go generate ./export/... from export/page/src. */
var yaohaoPage = (() => {
})();
